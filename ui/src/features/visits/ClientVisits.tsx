// The visits of one client, as a tab of its page: what waits for a record, what comes, and what was made
// with what came out of it.
import { Button, Skeleton } from "@mantine/core";
import { IconCalendarPlus, IconMapPin } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { VisitView } from "../../shared/bridge/types";
import { EmptyState } from "../../shared/components/EmptyState";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat, useLanguage } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./ClientVisits.module.css";
import { ReadyBar } from "./ReadyBar";
import { grouped } from "./visit-groups";

interface Props {
  account: string;
  onPlan: () => void;
}

export function ClientVisits({ account, onPlan }: Props) {
  const words = useWords();
  const language = useLanguage();
  const visits = useQuery({
    queryKey: ["visits", account, language],
    queryFn: () => desk.visits(account, language),
    placeholderData: keepPreviousData,
  });
  if (visits.error) return <FailureMessage error={visits.error} />;
  if (!visits.data) return <Skeleton flex={1} />;
  if (visits.data.length === 0) return <NoVisits onPlan={onPlan} />;
  const lines = visits.data.map((view) => ({
    view,
    state: view.visit.state ?? "planned",
    unrecorded: view.overdue,
    starts_at: view.visit.starts_at,
  }));
  return (
    <div className={styles.visits}>
      {grouped(lines).map(({ group, visits: within }) => (
        <Section key={group} title={words.say(`visits-${group}`)}>
          <ul className={styles.list}>
            {within.map(({ view }) => (
              <Line key={view.visit.id} view={view} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function Line({ view }: { view: VisitView }) {
  const words = useWords();
  const format = useFormat();
  const { visit, overdue } = view;
  const { starts_at: at, time_zone: zone } = visit;
  const when = at ? format.timeName(at, zone) : words.say("visit-no-time");
  const isPlanned = (visit.state ?? "planned") === "planned";
  return (
    <li>
      <div className={styles.head}>
        <Link href={addresses.visit(visit.id, overdue ? "record" : null)} className={styles.link}>
          {format.line([when, zone && words.city(zone)])}
        </Link>
        <span>{visit.purpose && words.code("purpose", visit.purpose)}</span>
        <span className={styles.end}>
          {overdue ? (
            <span className={styles.wanting}>{words.say("visit-record-now")}</span>
          ) : isPlanned ? (
            <ReadyBar readiness={view.readiness} />
          ) : visit.state === "cancelled" ? (
            words.code("visit-state", "cancelled")
          ) : (
            visit.goal_reached && words.code("goal-reached", visit.goal_reached)
          )}
        </span>
      </div>
      {visit.goal && <p>{visit.goal}</p>}
      {visit.result && <p className={styles.result}>{visit.result}</p>}
      {view.theirs.length > 0 && (
        <p className={styles.who}>
          {words.say("visit-with", { people: format.list(view.theirs) })}
        </p>
      )}
    </li>
  );
}

function NoVisits({ onPlan }: { onPlan: () => void }) {
  const words = useWords();
  return (
    <EmptyState
      icon={<IconMapPin size={40} stroke={1.2} />}
      title={words.say("client-visits-empty")}
      text={words.say("client-visits-empty-text")}
    >
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size={16} stroke={1.5} />}
        onClick={onPlan}
      >
        {words.say("visit-plan")}
      </Button>
    </EmptyState>
  );
}
