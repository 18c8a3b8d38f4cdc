// The sign of what was found.
import {
  IconBriefcase,
  IconCalendarEvent,
  IconHierarchy2,
  IconNote,
  IconUser,
} from "@tabler/icons-react";
import type { FoundKind } from "../../shared/bridge/types";
import styles from "./SearchDialog.module.css";

const icons: Record<FoundKind, typeof IconUser> = {
  client: IconBriefcase,
  person: IconUser,
  position: IconHierarchy2,
  visit: IconCalendarEvent,
  note: IconNote,
};

export function FoundIcon({ kind }: { kind: FoundKind }) {
  const Icon = icons[kind];
  return (
    <span className={styles.icon} aria-hidden>
      <Icon size={18} stroke={1.5} />
    </span>
  );
}
