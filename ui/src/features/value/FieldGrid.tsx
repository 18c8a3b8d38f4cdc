// Fields under each other, or in two columns where there is room: label at the left, what is known at the right.
import type { ReactNode } from "react";
import styles from "./FieldGrid.module.css";

interface GridProps {
  /** In columns where there is room. */
  wide?: boolean;
  /** What is known needs more room than its label. */
  broad?: boolean;
  children: ReactNode;
}

/** The frame of the lines. */
export function FieldGrid({ wide = false, broad = false, children }: GridProps) {
  return (
    <div className={styles.frame}>
      <dl className={wide ? styles.wide : styles.grid} data-broad={broad || undefined}>
        {children}
      </dl>
    </div>
  );
}

interface Props {
  label: string;
  /** Takes two columns where there are several. */
  long?: boolean;
  note?: ReactNode;
  children: ReactNode;
}

/** One line. */
export function FieldLine({ label, long = false, note, children }: Props) {
  return (
    <div className={styles.line} data-long={long || undefined}>
      <dt>{label}</dt>
      <dd>
        {children}
        {note && <div className={styles.note}>{note}</div>}
      </dd>
    </div>
  );
}
