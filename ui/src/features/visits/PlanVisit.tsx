// Plans a visit: why, when on whose clock, where, and the goal in one sentence. Its checklist comes from the
// templates of the purpose.
import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { VisitPurpose } from "../../shared/bridge/types";
import { Form } from "../../shared/components/Form";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { purposes } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { asked, freshDraft, ownZone, type VisitDraft, wrongFields } from "./visit-draft";

interface Props {
  account: string;
  /** The zone the client lives in. */
  zone: string | null;
  opened: boolean;
  onClose: () => void;
}

export function PlanVisit({ account, zone, opened, onClose }: Props) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.say("visit-plan")}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={480}
    >
      <PlanForm account={account} zone={zone ?? ownZone()} onClose={onClose} />
    </Modal>
  );
}

function PlanForm({
  account,
  zone,
  onClose,
}: {
  account: string;
  zone: string;
  onClose: () => void;
}) {
  const words = useWords();
  const [draft, setDraft] = useState(() => freshDraft(zone));
  const [tried, setTried] = useState(false);
  const wrong = wrongFields(draft);
  const plan = useMutation({
    mutationFn: (purpose: VisitPurpose) => desk.planVisit(asked(account, draft, purpose)),
    onSuccess: onClose,
    meta: { failsInPlace: true },
  });
  const submit = () => {
    setTried(true);
    if (wrong.length === 0 && draft.purpose) plan.mutate(draft.purpose);
  };
  const change = (part: Partial<VisitDraft>) => setDraft({ ...draft, ...part });
  const refusal = (field: keyof VisitDraft) =>
    tried && wrong.includes(field) ? words.say(`visit-${field}-needed`) : null;
  return (
    <Form label={words.say("visit-plan")} onSubmit={submit}>
      <Stack gap="md">
        <Select
          data-autofocus
          label={words.say("visit-purpose")}
          placeholder={words.say("field-choose")}
          value={draft.purpose}
          allowDeselect={false}
          error={refusal("purpose")}
          data={purposes.map((one) => ({ value: one, label: words.code("purpose", one) }))}
          onChange={(purpose) => change({ purpose: purpose as VisitPurpose })}
        />
        <TextInput
          label={words.say("visit-goal")}
          placeholder={words.say("visit-goal-hint")}
          value={draft.goal}
          onChange={(event) => change({ goal: event.currentTarget.value })}
        />
        <WhenFields draft={draft} refusal={refusal} onChange={change} />
        <ZoneSelect zone={draft.zone} onChange={(next) => change({ zone: next })} />
        <TextInput
          label={words.say("visit-place")}
          value={draft.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
        {plan.error && <FailureMessage error={plan.error} />}
        <Foot busy={plan.isPending} onClose={onClose} />
      </Stack>
    </Form>
  );
}

function Foot({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const words = useWords();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {words.say("action-cancel")}
      </Button>
      <Button type="submit" loading={busy}>
        {words.say("visit-plan")}
      </Button>
    </Group>
  );
}

interface WhenProps {
  draft: VisitDraft;
  refusal: (field: keyof VisitDraft) => string | null;
  onChange: (part: Partial<VisitDraft>) => void;
}

function WhenFields({ draft, refusal, onChange }: WhenProps) {
  const words = useWords();
  return (
    <Group grow align="flex-start">
      <TextInput
        type="date"
        label={words.say("visit-day")}
        value={draft.day}
        error={refusal("day")}
        onChange={(event) => onChange({ day: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={words.say("visit-clock")}
        value={draft.clock}
        error={refusal("clock")}
        onChange={(event) => onChange({ clock: event.currentTarget.value })}
      />
    </Group>
  );
}

function ZoneSelect({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const words = useWords();
  const zones = [...new Set([zone, ...Intl.supportedValuesOf("timeZone")])];
  return (
    <Select
      label={words.say("visit-zone")}
      value={zone}
      searchable
      limit={40}
      allowDeselect={false}
      nothingFoundMessage={words.say("field-nothing-found")}
      data={zones.map((one) => ({ value: one, label: words.city(one) }))}
      onChange={(next) => next && onChange(next)}
    />
  );
}
