// The mark of concentration: 10 % of our revenue makes a client key, above 20 % we depend on it.
// Advisory; the word stands in the tag and the meaning on hover.
import { Tooltip } from "@mantine/core";
import type { ConcentrationMark } from "../bridge/types";
import { useWords } from "../words/use-words";
import styles from "./MarkTag.module.css";

interface Props {
  mark: ConcentrationMark;
}

export function MarkTag({ mark }: Props) {
  const words = useWords();
  return (
    <Tooltip label={words.attribute(`mark-${mark}`, "meaning")} multiline maw={280}>
      <span className={`${styles.tag} ${styles[mark]}`}>{words.say(`mark-${mark}`)}</span>
    </Tooltip>
  );
}
