// A visit in a list: when, whom, why, the goal, how ready. The link in the first cell is the keyboard's way;
// the rest of the line only helps the mouse.
import { Link, useLocation } from "wouter";
import { addresses } from "../../shared/addresses";
import type { VisitRow } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { ReadyBar } from "./ReadyBar";
import styles from "./VisitsList.module.css";

interface Props {
  visit: VisitRow;
  /** On a client's own page its name says nothing new. */
  withoutClient?: boolean;
}

export function VisitLine({ visit, withoutClient = false }: Props) {
  const words = useWords();
  const format = useFormat();
  const [, navigate] = useLocation();
  const address = addresses.visit(visit.id, visit.unrecorded ? "record" : null);
  const { starts_at: at, time_zone: zone } = visit;
  const when = at ? format.timeName(at, zone) : words.say("visit-no-time");
  return (
    <tr className={styles.line} data-state={visit.state} onClick={() => navigate(address)}>
      <td>
        <Link href={address} className={styles.link}>
          {when}
          {zone && <span className={styles.city}>{words.city(zone)}</span>}
        </Link>
      </td>
      {!withoutClient && (
        <td className={styles.client} title={visit.client}>
          {visit.client}
        </td>
      )}
      <td>{visit.purpose && words.code("purpose", visit.purpose)}</td>
      <td className={styles.goal} title={visit.goal ?? undefined}>
        {visit.goal}
      </td>
      <td className={styles.end}>
        {visit.state === "planned" && !visit.unrecorded ? (
          <ReadyBar readiness={visit.readiness} />
        ) : visit.unrecorded ? (
          <span className={styles.wanting}>{words.say("visit-record-now")}</span>
        ) : (
          words.code("visit-state", visit.state)
        )}
      </td>
    </tr>
  );
}
