// What came of the last visit that was recorded.
import { Text } from "@mantine/core";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import type { VisitView } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./LastVisit.module.css";
import { recordFields } from "./RecordFields";

interface Props {
  last: VisitView | null;
}

export function LastVisit({ last }: Props) {
  const words = useWords();
  const format = useFormat();
  if (!last) {
    return (
      <Section title={words.say("visit-last")}>
        <Text size="sm" c="dimmed">
          {words.say("visit-last-none")}
        </Text>
      </Section>
    );
  }
  const { visit } = last;
  return (
    <Section title={words.say("visit-last")}>
      <Link href={addresses.visit(visit.id, "record")} className={styles.link}>
        {[
          visit.starts_at && format.day(visit.starts_at.slice(0, 10)),
          visit.purpose && words.code("purpose", visit.purpose),
          visit.goal_reached && words.code("goal-reached", visit.goal_reached),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Link>
      <dl className={styles.told}>
        {recordFields.map((field) =>
          visit[field] ? (
            <div key={field}>
              <dt>{words.say(`visit-${field}`)}</dt>
              <dd>{visit[field]}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Section>
  );
}
