// How sharing stands, as facts under each other: where, since when in step, what has not been sent, and what is
// wrong with what that means. Shown in the popover of the chip and on the page.
import { IconAlertTriangle } from "@tabler/icons-react";
import type { SyncView } from "../../shared/bridge/types";
import { showAgo } from "../../shared/format/ago";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { placeName } from "./place-draft";
import styles from "./SyncFacts.module.css";
import { chipState, chipTone } from "./sync-look";
import { useNow } from "./use-now";

interface Props {
  sync: SyncView;
}

export function SyncFacts({ sync }: Props) {
  const words = useWords();
  const format = useFormat();
  const now = useNow();
  const state = chipState(sync);
  const tone = chipTone(state);
  const last = sync.last_synced_ms;
  return (
    <div className={styles.facts}>
      {(tone === "warn" || tone === "bad") && (
        <Said tone={tone}>{words.attribute(`chip-${state}`, "meaning")}</Said>
      )}
      {sync.skew_minutes !== null && (
        <Said tone="warn">
          {words.say("sync-skew", {
            minutes: sync.skew_minutes,
            shown: format.number(sync.skew_minutes),
          })}
        </Said>
      )}
      {sync.stuck > 0 && (
        <Said tone="warn">
          {words.say("sync-stuck", { count: sync.stuck, shown: format.number(sync.stuck) })}
        </Said>
      )}
      <dl className={styles.list}>
        <dt>{words.say("sync-fact-last")}</dt>
        <dd title={last === null ? undefined : format.moment(new Date(last))}>
          {last === null ? words.say("sync-never") : showAgo(format.locale, last, now)}
        </dd>
        <dt>{words.say("sync-fact-pending")}</dt>
        <dd>
          {sync.pending === 0
            ? words.say("sync-pending-none")
            : words.say("sync-pending", {
                count: sync.pending,
                shown: format.number(sync.pending),
              })}
        </dd>
        {sync.address && (
          <>
            <dt>{words.say("sync-fact-place")}</dt>
            <dd>{placeName(sync.address)}</dd>
          </>
        )}
        {sync.role && (
          <>
            <dt>{words.say("sync-fact-role")}</dt>
            <dd>{words.say(`shared-role-${sync.role}`)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Said({ tone, children }: { tone: "warn" | "bad"; children: React.ReactNode }) {
  return (
    <p className={styles.said} data-tone={tone}>
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
