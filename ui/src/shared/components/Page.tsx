// A page: its title, what stands beside it, and what scrolls below. Sets the focus on the title when the
// page opens, so that the keyboard and a screen reader start where the eyes do; a field of the page that asked
// for the focus keeps it.
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import styles from "./Page.module.css";
import { usePageName } from "./use-page-name";

interface Props {
  title: ReactNode;
  /** The page in words, where its title is more than a text. */
  name?: string;
  /** Stands under the title. */
  subtitle?: ReactNode;
  /** Stands at the right: filters first, the one primary button last. */
  actions?: ReactNode;
  /** The content fills the page and scrolls itself. */
  filled?: boolean;
  children: ReactNode;
}

export function Page({ title, name, subtitle, actions, filled = false, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLDivElement>(null);
  usePageName(name ?? (typeof title === "string" ? title : null));
  useEffect(() => {
    if (root.current?.contains(document.activeElement)) return;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={root} className={filled ? styles.filled : styles.page}>
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
