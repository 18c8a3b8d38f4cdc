// What a person should know, by kind: why it matters once, then the clients it is about, each leading to the
// place that mends it.
import { Button, Text } from "@mantine/core";
import {
  IconAffiliate,
  IconCalendarOff,
  IconHourglassEmpty,
  IconTrendingDown,
  IconUserOff,
  IconUserQuestion,
  IconUserStar,
} from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import type { TodayWarning } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./TodayPage.module.css";
import { byKind, mendingAddress, type WarningCode } from "./warning-groups";

interface Props {
  warnings: TodayWarning[];
  /** Those beyond the ones listed. */
  left: number;
}

const icons: Record<WarningCode, typeof IconUserOff> = {
  falling_orders: IconTrendingDown,
  no_decision_maker: IconUserQuestion,
  single_contact: IconAffiliate,
  stale_person: IconHourglassEmpty,
  no_visit_planned: IconCalendarOff,
  owner_missing: IconUserOff,
  sponsor_missing: IconUserStar,
};

/** Clients of a kind before one asks for the rest. */
const SHOWN = 3;

export function Warnings({ warnings, left }: Props) {
  const words = useWords();
  const format = useFormat();
  return (
    <Section title={words.say("today-warnings")}>
      {byKind(warnings).map(([code, group]) => (
        <Kind key={code} code={code} warnings={group} />
      ))}
      {left > 0 && (
        <Text size="sm" c="dimmed">
          {words.say("today-warnings-left", { count: left, shown: format.number(left) })}
        </Text>
      )}
    </Section>
  );
}

function Kind({ code, warnings }: { code: WarningCode; warnings: TodayWarning[] }) {
  const words = useWords();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const Icon = icons[code];
  const shown = all ? warnings : warnings.slice(0, SHOWN);
  return (
    <div className={styles.kind}>
      <Icon size={18} stroke={1.5} aria-hidden className={styles.kindIcon} />
      <div className={styles.facts}>
        <h3 className={styles.kindTitle}>{words.say(`warn-${code}`)}</h3>
        <p className={styles.aside}>{words.say(`warn-${code}-why`)}</p>
        <ul className={styles.clients}>
          {shown.map((warning) => (
            <li key={`${warning.account} ${warning.subject}`}>
              <Link href={mendingAddress(code, warning)} className={styles.warning}>
                {warning.client}
              </Link>
              <About code={code} warning={warning} />
            </li>
          ))}
        </ul>
        {shown.length < warnings.length && (
          <Button variant="subtle" color="gray" className="quiet" onClick={() => setAll(true)}>
            {words.say("today-show-all", { count: format.number(warnings.length) })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Whom or how much it is about, where that says more than the client's name. */
function About({ code, warning }: { code: WarningCode; warning: TodayWarning }) {
  const words = useWords();
  const format = useFormat();
  const parts = [
    code === "falling_orders"
      ? warning.detail &&
        words.say("warn-falling_orders-by", { change: format.percent(warning.detail, 0) })
      : warning.detail,
    warning.days !== null &&
      words.say("warn-days", { days: warning.days, shown: format.number(warning.days) }),
  ].filter(Boolean);
  return parts.length > 0 && <span className={styles.aside}>{parts.join(" · ")}</span>;
}
