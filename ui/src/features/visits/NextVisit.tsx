// The next visit at a glance: when, where, why, with whom, how ready and what is missing most. Where none is
// planned it offers to plan one; a visit past its time says that it waits for its record.
import { Button, Group, Text } from "@mantine/core";
import { IconAlertCircle, IconCalendarPlus } from "@tabler/icons-react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import type { ClientView, VisitView } from "../../shared/bridge/types";
import { EditableText } from "../../shared/components/EditableText";
import { ReadinessRing } from "../../shared/components/ReadinessRing";
import { Section } from "../../shared/components/Section";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { Weight } from "./MissingList";
import styles from "./NextVisit.module.css";

interface Props {
  view: ClientView;
  onPlan: () => void;
}

/** As many as one reads at a glance. */
const SHOWN = 4;

export function NextVisit({ view, onPlan }: Props) {
  const words = useWords();
  const visit = view.next_visit;
  return (
    <Section
      title={words.say("visit-next")}
      aside={
        visit && (
          <Button
            component={Link}
            href={addresses.visit(visit.visit.id)}
            variant="subtle"
            className="quiet"
          >
            {words.say("visit-prepare")}
          </Button>
        )
      }
    >
      {view.unrecorded_visits > 0 && (
        <Group gap="xs" mb="sm" wrap="nowrap" c="var(--v-warn)">
          <IconAlertCircle size={16} stroke={1.5} aria-hidden />
          <Link href={addresses.client(view.account.id, "visits")} className={styles.wanting}>
            {words.say("visit-unrecorded-count", { count: view.unrecorded_visits })}
          </Link>
        </Group>
      )}
      {visit ? <Planned view={visit} /> : <NoVisit onPlan={onPlan} />}
    </Section>
  );
}

function Planned({ view }: { view: VisitView }) {
  const words = useWords();
  const format = useFormat();
  const { visit } = view;
  const zone = visit.time_zone;
  const when = visit.starts_at && format.timeName(visit.starts_at, zone);
  const where = format.line([zone && words.city(zone), visit.place]);
  return (
    <>
      <div className={styles.head}>
        <ReadinessRing readiness={view.readiness} />
        <div className={styles.facts}>
          <div className={styles.when}>{format.line([when, where])}</div>
          <Text size="sm" c="dimmed">
            {[
              visit.purpose && words.code("purpose", visit.purpose),
              view.theirs.length > 0 &&
                words.say("visit-with", { people: format.list(view.theirs) }),
              view.ours.length > 0 && words.say("visit-ours", { people: format.list(view.ours) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          <Goal view={view} />
        </div>
      </div>
      {view.missing.length > 0 && (
        <ul className={styles.missing} aria-label={words.say("visit-missing-title")}>
          {view.missing.slice(0, SHOWN).map(({ line, field, text, weight }) => (
            <li key={line ?? field}>
              <Link href={addresses.visit(visit.id, line ?? field)}>
                {text ?? words.say(`missing-${field}`)}
              </Link>
              <Weight weight={weight} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Goal({ view }: { view: VisitView }) {
  const words = useWords();
  const edit = useEditCell();
  const { visit } = view;
  return (
    <div className={styles.goal}>
      <span>{words.say("visit-goal")}</span>
      <div>
        <EditableText
          label={words.say("visit-goal")}
          placeholder={words.say("visit-goal-hint")}
          value={visit.goal}
          onSave={(goal) =>
            edit.mutateAsync({
              table: "visit",
              row: visit.id,
              field: "goal",
              value: textValue(goal),
            })
          }
        />
      </div>
    </div>
  );
}

function NoVisit({ onPlan }: { onPlan: () => void }) {
  const words = useWords();
  return (
    <Group gap="md" wrap="nowrap" justify="space-between">
      <Text size="sm" c="dimmed">
        {words.say("visit-none")}
      </Text>
      <Button
        variant="default"
        flex="none"
        leftSection={<IconCalendarPlus size={16} stroke={1.5} />}
        onClick={onPlan}
      >
        {words.say("visit-plan")}
      </Button>
    </Group>
  );
}
