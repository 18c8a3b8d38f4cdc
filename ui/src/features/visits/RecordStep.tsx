// Recording a visit in two minutes: was the goal reached, what was said, whose attitude changed, what was
// promised, when next. Every field saves itself; the one button says that the record stands.
import { Button, Group, Text } from "@mantine/core";
import { IconCalendarPlus, IconCircleCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { Value, VisitView } from "../../shared/bridge/types";
import { Notice } from "../../shared/components/Notice";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useLanguage } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { ActionTable } from "./ActionTable";
import { AddAction } from "./AddAction";
import { AttitudeChanges } from "./AttitudeChanges";
import { PlanVisit } from "./PlanVisit";
import { RecordFields } from "./RecordFields";
import styles from "./RecordStep.module.css";
import { useClientPeople } from "./use-client-people";
import { useSaveVisit } from "./VisitFacts";

interface Props {
  view: VisitView;
}

export function RecordStep({ view }: Props) {
  const words = useWords();
  const { visit } = view;
  const { account } = visit;
  const { names, byHolder } = useClientPeople(account);
  const { save, record, wanting } = useRecord(view);
  return (
    <div className={styles.record}>
      {visit.state === "recorded" && (
        <Notice tone="good" title={words.say("visit-recorded")}>
          <Text size="sm">{words.say("visit-recorded-text")}</Text>
        </Notice>
      )}
      <RecordFields view={view} wanting={wanting} save={save} />
      <AttitudeChanges view={view} byHolder={byHolder} />
      <Section title={words.say("visit-actions")}>
        <ActionTable actions={view.actions} people={names} />
        {account !== null && <AddAction account={account} visit={visit.id} />}
      </Section>
      {record.error && <FailureMessage error={record.error} />}
      <Foot view={view} onRecord={() => record.mutate()} busy={record.isPending} />
    </div>
  );
}

/** The fields save themselves; recording waits for the last of them, so that nothing typed is left behind. */
function useRecord({ visit }: VisitView) {
  const language = useLanguage();
  const saveCell = useSaveVisit(visit.id);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [wanting, setWanting] = useState(false);
  const save = (field: string, value: Value) => {
    const saving = saveCell(field, value);
    last.current = saving;
    setWanting(false);
    return saving;
  };
  const record = useMutation({
    mutationFn: async () => {
      await last.current;
      const now = (await desk.visit(visit.id, language)).visit;
      if (!now.result && !now.goal_reached) {
        setWanting(true);
        return;
      }
      await desk.recordVisit({
        visit: visit.id,
        goal_reached: now.goal_reached,
        result: now.result,
        stated_need: now.stated_need,
        real_need: now.real_need,
      });
    },
    meta: { failsInPlace: true },
  });
  return { save, record, wanting };
}

interface FootProps extends Props {
  busy: boolean;
  onRecord: () => void;
}

function Foot({ view, busy, onRecord }: FootProps) {
  const words = useWords();
  const [planning, setPlanning] = useState(false);
  const { account, time_zone: zone, state } = view.visit;
  return (
    <Group justify="space-between" mt="md">
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size={16} stroke={1.5} />}
        onClick={() => setPlanning(true)}
      >
        {words.say("visit-plan-next")}
      </Button>
      {state !== "recorded" && (
        <Button
          leftSection={<IconCircleCheck size={16} stroke={1.5} />}
          loading={busy}
          onClick={onRecord}
        >
          {words.say("visit-record-go")}
        </Button>
      )}
      <PlanVisit
        account={account}
        zone={zone}
        opened={planning}
        onClose={() => setPlanning(false)}
      />
    </Group>
  );
}
