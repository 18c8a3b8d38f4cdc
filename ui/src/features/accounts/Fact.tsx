// One line of the key facts: its label at the left, what is known at the right.
import type { ReactNode } from "react";
import styles from "./KeyFacts.module.css";

interface Props {
  label: string;
  /** Name by which an address brings it into view. */
  name: string;
  /** The content has several lines; the label stands at its top. */
  tall?: boolean;
  children: ReactNode;
}

export function Fact({ label, name, tall = false, children }: Props) {
  return (
    <div className={`${styles.fact} ${tall ? styles.tall : ""}`}>
      <dt>{label}</dt>
      <dd data-focus={name}>{children}</dd>
    </div>
  );
}
