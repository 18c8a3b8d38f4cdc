// A message within a page: a sign, a title, what it means, and what can be done about it right here.
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Notice.module.css";

interface Props {
  tone: "good" | "ask" | "warn" | "bad";
  title: string;
  children?: ReactNode;
}

const icons = {
  good: IconCircleCheck,
  ask: IconHelpCircle,
  warn: IconAlertTriangle,
  bad: IconAlertTriangle,
};

export function Notice({ tone, title, children }: Props) {
  const Icon = icons[tone];
  return (
    <div className={styles.notice} data-tone={tone} role={tone === "bad" ? "alert" : "status"}>
      <Icon size={18} stroke={1.5} aria-hidden className={styles.icon} />
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
