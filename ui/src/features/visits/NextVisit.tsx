// The next visit at a glance: when, where, why, with whom, how ready, and the checklist to tick. Where none
// is planned it offers to plan one; a visit past its time says that it waits for its record.
import { Button, Group, Text } from "@mantine/core";
import { IconAlertCircle, IconCalendarPlus } from "@tabler/icons-react";
import type { ClientView, VisitView } from "../../shared/bridge/types";
import { EditableText } from "../../shared/components/EditableText";
import { ReadinessRing } from "../../shared/components/ReadinessRing";
import { Section } from "../../shared/components/Section";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { isPast } from "../../shared/format/days";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { Checklist } from "./Checklist";
import styles from "./NextVisit.module.css";

interface Props {
  view: ClientView;
  onPlan: () => void;
}

export function NextVisit({ view, onPlan }: Props) {
  const words = useWords();
  const visit = view.next_visit;
  const over =
    visit?.visit.starts_at != null &&
    isPast(visit.visit.starts_at, visit.visit.time_zone, new Date());
  return (
    <Section title={words.say(over ? "visit-unrecorded" : "visit-next")}>
      {view.unrecorded_visits > 0 && (
        <Group gap="xs" mb="sm" wrap="nowrap" c="var(--v-warn)">
          <IconAlertCircle size={16} stroke={1.5} aria-hidden />
          <Text size="sm">
            {words.say("visit-unrecorded-count", { count: view.unrecorded_visits })}
          </Text>
        </Group>
      )}
      {visit ? <Planned view={visit} /> : <NoVisit onPlan={onPlan} />}
    </Section>
  );
}

function Planned({ view }: { view: VisitView }) {
  const words = useWords();
  const format = useFormat();
  const edit = useEditCell();
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
        </div>
      </div>
      <Checklist lines={view.checklist} />
    </>
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
