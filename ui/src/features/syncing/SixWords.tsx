// The six words that both sides must see alike, in the order they are read out.
import { useWords } from "../../shared/words/use-words";
import styles from "./SixWords.module.css";

interface Props {
  six: readonly string[];
}

export function SixWords({ six }: Props) {
  const words = useWords();
  return (
    <ol className={styles.six} aria-label={words.say("six-words")}>
      {six.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two words may be the same, and none ever moves
        <li key={at}>{word}</li>
      ))}
    </ol>
  );
}
