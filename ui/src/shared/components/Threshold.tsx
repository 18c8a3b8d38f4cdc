// The plain page before the frame: the name of the product, a sentence, and what is asked.
import { useWords } from "../words/use-words";
import styles from "./Threshold.module.css";

interface Props {
  title: string;
  text: string;
  children: React.ReactNode;
  /** Stands at the foot, such as the choice of language. */
  foot?: React.ReactNode;
  /** Room for fields beside each other. */
  wide?: boolean;
}

export function Threshold({ title, text, children, foot, wide = false }: Props) {
  const words = useWords();
  return (
    <div className={styles.page}>
      <main className={styles.box} data-wide={wide || undefined}>
        <p className={styles.product}>{words.say("product")}</p>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {children}
      </main>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}
