// Writes down a contact beside visits: how, when, with whom, in one line, and what follows from it. What was
// typed stays where the dialog is closed or the window locks itself.
import { Button, Group, Modal, SegmentedControl, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { ClockField } from "../../shared/components/ClockField";
import { DayField } from "../../shared/components/DayField";
import { Form } from "../../shared/components/Form";
import { NameSelect } from "../../shared/components/NameSelect";
import { useToast } from "../../shared/components/use-toast";
import { useKeptDraft } from "../../shared/drafts/use-kept-draft";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { todayIn } from "../../shared/format/days";
import { type CodeList, channels } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import {
  actionCells,
  type ContactDraft,
  contactCells,
  freshContact,
  wrongFields,
} from "./contact-draft";

interface Props {
  account: string;
  opened: boolean;
  onClose: () => void;
}

export function LogContact({ account, opened, onClose }: Props) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.say("contact-log")}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={560}
    >
      {opened && <ContactForm account={account} onClose={onClose} />}
    </Modal>
  );
}

function ContactForm({ account, onClose }: Omit<Props, "opened">) {
  const words = useWords();
  const toast = useToast();
  const { draft, change, drop } = useKeptDraft(`contact ${account}`, () =>
    freshContact(new Date(), todayIn(null, new Date())),
  );
  const [tried, setTried] = useState(false);
  const log = useMutation({
    mutationFn: async () => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      await desk.addRow("interaction", contactCells(account, zone, draft));
      const action = actionCells(account, draft);
      if (action) await desk.addRow("action", action);
    },
    onSuccess: () => {
      drop();
      onClose();
      toast.say(words.say("contact-logged"));
    },
    meta: { failsInPlace: true },
  });
  const wrong = wrongFields(draft);
  const refusal = (field: (typeof wrong)[number]) =>
    tried && wrong.includes(field) ? words.say(`contact-${field}-needed`) : null;
  const submit = () => {
    setTried(true);
    if (wrong.length === 0) log.mutate();
  };
  return (
    <Form label={words.say("contact-log")} onSubmit={submit}>
      <Stack gap="md">
        <ChannelField value={draft.channel} onChange={(channel) => change({ channel })} />
        <TextInput
          data-autofocus
          label={words.say("contact-summary")}
          value={draft.summary}
          error={refusal("summary")}
          onChange={(event) => change({ summary: event.currentTarget.value })}
        />
        <Group grow align="flex-start">
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
          <WithField
            account={account}
            value={draft.stakeholder}
            onChange={(stakeholder) => change({ stakeholder })}
          />
        </Group>
        <Textarea
          label={words.say("contact-notes")}
          autosize
          minRows={3}
          maxRows={10}
          value={draft.notes}
          onChange={(event) => change({ notes: event.currentTarget.value })}
        />
        <NextFields draft={draft} onChange={change} />
        {log.error && <FailureMessage error={log.error} />}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>
            {words.say("action-cancel")}
          </Button>
          <Button type="submit" loading={log.isPending}>
            {words.say("contact-keep")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

interface ChannelProps {
  value: ContactDraft["channel"];
  onChange: (channel: ContactDraft["channel"]) => void;
}

function ChannelField({ value, onChange }: ChannelProps) {
  const words = useWords();
  return (
    <SegmentedControl
      fullWidth
      aria-label={words.say("contact-channel")}
      value={value}
      data={channels.map((one) => ({ value: one, label: words.code("channel", one) }))}
      onChange={(next) => onChange(next as CodeList["channel"])}
    />
  );
}

interface WithProps {
  account: string;
  value: string | null;
  onChange: (stakeholder: string | null) => void;
}

/** Whom of theirs it was with. */
function WithField({ account, value, onChange }: WithProps) {
  const words = useWords();
  const people = useQuery({
    queryKey: ["people", account],
    queryFn: () => desk.people(account),
  });
  const options = useMemo(
    () =>
      (people.data ?? []).flatMap(({ holder, name, title, position }) =>
        holder && name ? [{ value: holder, label: name, note: title, rows: [position] }] : [],
      ),
    [people.data],
  );
  return (
    <NameSelect
      label={words.say("contact-with")}
      placeholder={words.say("field-choose")}
      options={options}
      value={value}
      clearable
      onChange={onChange}
    />
  );
}

interface NextProps {
  draft: ContactDraft;
  onChange: (part: Partial<ContactDraft>) => void;
}

/** What was agreed to be done; it becomes an action of the client. */
function NextFields({ draft, onChange }: NextProps) {
  const words = useWords();
  return (
    <Group align="flex-start" wrap="nowrap">
      <TextInput
        flex={1}
        label={words.say("contact-next")}
        description={words.say("contact-next-text")}
        inputWrapperOrder={["label", "input", "description"]}
        value={draft.next}
        onChange={(event) => onChange({ next: event.currentTarget.value })}
      />
      <DayField
        w={150}
        clearable
        label={words.say("contact-due")}
        value={draft.due}
        onChange={(due) => onChange({ due })}
      />
    </Group>
  );
}
