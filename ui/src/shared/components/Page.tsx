// A page: its title, what stands beside it, and what scrolls below. Sets the focus on the title when the
// page opens, so that the keyboard and a screen reader start where the eyes do.
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import styles from "./Page.module.css";

interface Props {
  title: ReactNode;
  /** Stands under the title. */
  subtitle?: ReactNode;
  /** Stands at the right: filters first, the one primary button last. */
  actions?: ReactNode;
  /** The content fills the page and scrolls itself. */
  filled?: boolean;
  children: ReactNode;
}

export function Page({ title, subtitle, actions, filled = false, children }: Props) {
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={filled ? styles.filled : styles.page}>
      <header className={styles.head}>
        <div ref={heading} tabIndex={-1} className={styles.heading}>
          {typeof title === "string" ? <h1 className={styles.title}>{title}</h1> : title}
          {subtitle}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
