// A part of a page: a heading over a hairline, something at its right, and the content.
import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./Section.module.css";

interface Props {
  title: string;
  /** Stands at the right end of the heading's line. */
  aside?: ReactNode;
  children: ReactNode;
}

export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
