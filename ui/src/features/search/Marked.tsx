// A title with the letters that were looked for set off. Ranges count characters, as Rust does, so that
// letters outside the basic plane stay whole.
import { Fragment } from "react";
import { cut } from "./marks";
import styles from "./SearchDialog.module.css";

interface Props {
  title: string;
  marks: readonly (readonly [number, number])[];
}

export function Marked({ title, marks }: Props) {
  return cut(title, marks).map(({ text, marked, at }) =>
    marked ? (
      <mark key={at} className={styles.mark}>
        {text}
      </mark>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    ),
  );
}
