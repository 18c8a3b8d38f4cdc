// Plans a visit: whom, why, when on whose clock, where, with whom, and the goal in one sentence. Its
// checklist comes from the template of the purpose; then its page opens to prepare it.
import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { PlanVisit as Plan, VisitPurpose } from "../../shared/bridge/types";
import { ClockField } from "../../shared/components/ClockField";
import { DayField } from "../../shared/components/DayField";
import { Form } from "../../shared/components/Form";
import { NameSelect } from "../../shared/components/NameSelect";
import { NamesSelect } from "../../shared/components/NamesSelect";
import { useKeptDraft } from "../../shared/drafts/use-kept-draft";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useLanguage } from "../../shared/format/use-format";
import { purposes } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { useClientPeople } from "./use-client-people";
import { asked, freshDraft, ownZone, type VisitDraft, wrongFields } from "./visit-draft";
import { ZoneSelect } from "./ZoneSelect";

interface Props {
  /** The client; null lets the person choose. */
  account: string | null;
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
      size={520}
    >
      <PlanForm account={account} zone={zone ?? ownZone()} onClose={onClose} />
    </Modal>
  );
}

interface FormProps {
  account: string | null;
  zone: string;
  onClose: () => void;
}

function PlanForm({ account, zone, onClose }: FormProps) {
  const words = useWords();
  const [, navigate] = useLocation();
  const { draft, change, drop } = useKeptDraft(`visit ${account ?? "of anybody"}`, () =>
    freshDraft(account, zone),
  );
  const [tried, setTried] = useState(false);
  const wrong = wrongFields(draft);
  const plan = useMutation({
    mutationFn: (request: Plan) => desk.planVisit(request),
    onSuccess: (visit) => {
      drop();
      onClose();
      navigate(addresses.visit(visit));
    },
    meta: { failsInPlace: true },
  });
  const submit = () => {
    setTried(true);
    const request = asked(draft);
    if (request) plan.mutate(request);
  };
  const refusal = (field: keyof VisitDraft) =>
    tried && wrong.includes(field) ? words.say(`visit-${field}-needed`) : null;
  const part = { draft, change, refusal };
  return (
    <Form label={words.say("visit-plan")} onSubmit={submit}>
      <Stack gap="md">
        {account === null && <ClientField {...part} />}
        <Select
          data-autofocus={account !== null || undefined}
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
        <WhenFields {...part} />
        <TextInput
          label={words.say("visit-place")}
          value={draft.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
        <TheirsField {...part} />
        {plan.error && <FailureMessage error={plan.error} />}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>
            {words.say("action-cancel")}
          </Button>
          <Button type="submit" loading={plan.isPending}>
            {words.say("visit-plan")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

interface PartProps {
  draft: VisitDraft;
  change: (part: Partial<VisitDraft>) => void;
  refusal: (field: keyof VisitDraft) => string | null;
}

/** Whom to visit; the zone follows the client. */
function ClientField({ draft, change, refusal }: PartProps) {
  const words = useWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const clients = useQuery({ queryKey: ["clients"], queryFn: desk.clients });
  const choose = (account: string | null) => {
    change({ account, stakeholders: [] });
    if (account === null) return;
    const ask = {
      queryKey: ["client", account, language],
      queryFn: () => desk.client(account, language),
    };
    queries
      .fetchQuery(ask)
      .then(({ account: { time_zone: zone } }) => zone && change({ zone }))
      // Without the client's zone the one of this computer stands.
      .catch(() => undefined);
  };
  return (
    <NameSelect
      autoFocus
      label={words.say("visit-client")}
      placeholder={words.say("field-choose")}
      options={(clients.data ?? []).map(({ id, name, group }) => ({
        value: id,
        label: name,
        note: group,
      }))}
      value={draft.account}
      error={refusal("account")}
      onChange={choose}
    />
  );
}

function WhenFields({ draft, change, refusal }: PartProps) {
  const words = useWords();
  return (
    <Group grow align="flex-start" gap="md">
      <DayField
        label={words.say("visit-day")}
        value={draft.day}
        error={refusal("day")}
        onChange={(day) => change({ day })}
      />
      <ClockField
        label={words.say("visit-clock")}
        value={draft.clock}
        error={refusal("clock")}
        onChange={(clock) => change({ clock })}
      />
      <ZoneSelect zone={draft.zone} onChange={(zone) => change({ zone })} />
    </Group>
  );
}

function TheirsField({ draft, change }: PartProps) {
  const words = useWords();
  const { names } = useClientPeople(draft.account);
  if (names.length === 0) return null;
  return (
    <NamesSelect
      label={words.say("visit-theirs")}
      placeholder={words.say("visit-theirs-hint")}
      options={names}
      value={draft.stakeholders}
      onChange={(stakeholders) => change({ stakeholders })}
    />
  );
}
