// A visit on Today: how ready it is, when and where, whom and why, and what is missing, each leading there.
import { IconAlertCircle } from "@tabler/icons-react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import type { TodayVisit } from "../../shared/bridge/types";
import { ReadinessRing } from "../../shared/components/ReadinessRing";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./TodayPage.module.css";

interface Props {
  visit: TodayVisit;
  /** Its time is over and nobody wrote down what came of it. */
  past?: boolean;
}

export function VisitLine({ visit, past = false }: Props) {
  const words = useWords();
  const format = useFormat();
  const { starts_at: starts, time_zone: zone } = visit;
  const when = starts ? format.timeName(starts, zone) : words.say("today-no-time");
  const why = visit.purpose && words.code("purpose", visit.purpose);
  return (
    <li className={styles.visit}>
      {past ? (
        <IconAlertCircle size={20} stroke={1.5} aria-hidden className={styles.past} />
      ) : (
        <ReadinessRing readiness={visit.readiness} size={48} />
      )}
      <div className={styles.facts}>
        <div className={styles.when}>
          <Link href={addresses.visit(visit.visit, past ? "record" : null)} className={styles.time}>
            {format.line([when, zone && words.city(zone)])}
          </Link>
          <Link href={addresses.client(visit.account)} className={styles.client}>
            {visit.client}
          </Link>
        </div>
        <div className={styles.why}>{[why, visit.goal].filter(Boolean).join(" · ")}</div>
        {past ? (
          <Link href={addresses.visit(visit.visit, "record")} className={styles.mend}>
            {words.say("today-record")}
          </Link>
        ) : (
          <Missing visit={visit} />
        )}
      </div>
    </li>
  );
}

function Missing({ visit }: { visit: TodayVisit }) {
  const words = useWords();
  const gaps = [
    ...visit.missing_fields.map((field) => ({
      focus: field,
      text: words.say(`missing-${field}`),
    })),
    ...visit.missing.map(({ line, text }) => ({ focus: line, text })),
  ];
  if (gaps.length === 0) return null;
  return (
    <div className={styles.missing}>
      <span className={styles.missingWord}>{words.say("today-missing")}</span>
      {gaps.map(({ focus, text }) => (
        <Link
          key={focus}
          href={addresses.visit(visit.visit, focus)}
          className={styles.gap}
          title={text}
        >
          {text}
        </Link>
      ))}
    </div>
  );
}
