// The plain page before the frame: the name of the product, a sentence, and what is asked.
import { useWords } from "../../shared/words/use-words";
import styles from "./Threshold.module.css";

interface Props {
  title: string;
  text: string;
  children: React.ReactNode;
  /** Stands at the foot, such as the choice of language. */
  foot?: React.ReactNode;
}

export function Threshold({ title, text, children, foot }: Props) {
  const words = useWords();
  return (
    <div className={styles.page}>
      <main className={styles.box}>
        <p className={styles.product}>{words.say("product")}</p>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {children}
      </main>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}
