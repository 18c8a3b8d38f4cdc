// Today: the next visits and what they still lack, visits that wait for their record, what is due, and what a
// person should know. Every line leads to the place that mends it.
import { Button, Skeleton, Text } from "@mantine/core";
import { IconFileImport, IconPlus, IconSun } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { TodayView } from "../../shared/bridge/types";
import { EmptyState } from "../../shared/components/EmptyState";
import { Page } from "../../shared/components/Page";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { todayIn } from "../../shared/format/days";
import { useFormat, useLanguage } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { DueActions } from "./DueActions";
import styles from "./TodayPage.module.css";
import { VisitLine } from "./VisitLine";
import { Warnings } from "./Warnings";

interface Props {
  /** What others wait for, above all else. */
  notice: React.ReactNode;
}

export function TodayPage({ notice }: Props) {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const today = useQuery({
    queryKey: ["today", language],
    queryFn: () => desk.today(language),
  });
  return (
    <Page
      title={words.say("nav-today")}
      subtitle={
        <Text size="sm" c="dimmed">
          {format.longDay(todayIn(null, new Date()))}
        </Text>
      }
    >
      {notice}
      {today.error && <FailureMessage error={today.error} />}
      {today.isPending && <Skeleton height={240} />}
      {today.data && <Content view={today.data} />}
    </Page>
  );
}

function Content({ view }: { view: TodayView }) {
  const words = useWords();
  const { visits, unrecorded, actions, warnings } = view;
  if (visits.length + unrecorded.length + actions.length + warnings.length === 0)
    return <NothingToday />;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {unrecorded.length > 0 && (
          <Section title={words.say("today-unrecorded")}>
            <ul className={styles.lines}>
              {unrecorded.map((visit) => (
                <VisitLine key={visit.visit} visit={visit} past />
              ))}
            </ul>
          </Section>
        )}
        <Section title={words.say("today-visits")}>
          {visits.length === 0 && (
            <Text size="sm" c="dimmed">
              {words.say("today-no-visits")}
            </Text>
          )}
          <ul className={styles.lines}>
            {visits.map((visit) => (
              <VisitLine key={visit.visit} visit={visit} />
            ))}
          </ul>
        </Section>
      </div>
      <div className={styles.column}>
        <DueActions actions={actions} />
        {warnings.length > 0 && <Warnings warnings={warnings} left={view.warnings_left} />}
      </div>
    </div>
  );
}

/** Nothing waits: either everything is done, or there is nobody to do it for. */
function NothingToday() {
  const words = useWords();
  const clients = useQuery({ queryKey: ["clients"], queryFn: desk.clients });
  if (!clients.data) return null;
  const icon = <IconSun size={40} stroke={1.2} />;
  if (clients.data.length > 0)
    return (
      <EmptyState icon={icon} title={words.say("today-clear")} text={words.say("today-clear-text")}>
        <Button component={Link} href={addresses.visits} variant="default">
          {words.say("today-see-visits")}
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState icon={icon} title={words.say("today-empty")} text={words.say("today-empty-text")}>
      <Button
        component={Link}
        href={addresses.addClient}
        leftSection={<IconPlus size={16} stroke={1.5} />}
      >
        {words.say("client-add")}
      </Button>
      <Button
        component={Link}
        href={addresses.import()}
        variant="default"
        leftSection={<IconFileImport size={16} stroke={1.5} />}
      >
        {words.say("clients-empty-import")}
      </Button>
    </EmptyState>
  );
}
