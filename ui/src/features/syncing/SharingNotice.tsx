// The lines on Today about sharing: who asks to join, and what waits for a decision. Nothing on most days.
import { IconArrowsSplit2, IconUserPlus } from "@tabler/icons-react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./SharingNotice.module.css";
import { decisions } from "./sync-look";
import { useRequests, useSyncState } from "./use-sync";

const sign = { size: 18, stroke: 1.5, "aria-hidden": true } as const;

export function SharingNotice() {
  const words = useWords();
  const format = useFormat();
  const { data: sync } = useSyncState();
  const { open } = useRequests();
  const waiting = sync?.shared ? decisions(sync, 0) : 0;
  if (waiting + open.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={words.say("sharing-title")}>
      {open.length > 0 && (
        <li>
          <IconUserPlus {...sign} />
          <Link href={addresses.sharing("members")}>
            {open.length === 1
              ? words.say("today-request", { person: open[0]?.person ?? "" })
              : words.say("today-requests", { count: format.number(open.length) })}
          </Link>
        </li>
      )}
      {waiting > 0 && (
        <li>
          <IconArrowsSplit2 {...sign} />
          <Link href={addresses.sharing("decide")}>
            {words.say("sync-decide", { count: waiting, shown: format.number(waiting) })}
          </Link>
        </li>
      )}
    </ul>
  );
}
