// Who asks to join: the six words to compare, then the role, and who it is among the colleagues.
import { Button, Group, Select, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { RequestView, SharedRole } from "../../shared/bridge/types";
import { NameSelect } from "../../shared/components/NameSelect";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import { sharedRoles } from "./roles";
import styles from "./SharingPage.module.css";
import { SixWords } from "./SixWords";
import { useRequests } from "./use-sync";

export function Requests() {
  const words = useWords();
  const { open, error } = useRequests();
  if (error)
    return (
      <Section title={words.say("requests-title")}>
        <FailureMessage error={error} />
      </Section>
    );
  if (open.length === 0) return null;
  return (
    <Section title={words.say("requests-title")}>
      {open.map((request) => (
        <Request key={request.id} request={request} />
      ))}
    </Section>
  );
}

/** A new colleague of the name that the request gives. */
const NEW = "new";

function Request({ request }: { request: RequestView }) {
  const words = useWords();
  const toast = useToast();
  const { refetch } = useRequests();
  const members = useQuery({ queryKey: ["members"], queryFn: desk.members });
  const same = members.data?.find(({ name }) => name === request.person);
  const [role, setRole] = useState<SharedRole>("editor");
  const [chosen, setChosen] = useState<string | null>(null);
  const member = chosen ?? same?.id ?? NEW;
  const { person, device_name: device } = request;
  const approve = useMutation({
    mutationFn: () =>
      desk.approve({
        request: request.id,
        member: member === NEW ? null : member,
        role,
        accounts: null,
      }),
    onSuccess: () => {
      toast.say(words.say("request-approved", { person }));
      void refetch();
    },
    meta: { failsInPlace: true },
  });
  const options = [
    ...(same ? [] : [{ value: NEW, label: words.say("request-new", { person }), note: null }]),
    ...(members.data ?? []).map(({ id, name }) => ({ value: id, label: name, note: null })),
  ];
  return (
    <section className={styles.request} aria-label={words.say("request-asks", { person, device })}>
      <p className={styles.name}>{words.say("request-asks", { person, device })}</p>
      <Text size="sm">{words.say("request-compare", { person })}</Text>
      <SixWords six={request.words} />
      <Group gap="md" grow>
        <NameSelect
          label={words.say("request-who")}
          options={options}
          value={member}
          onChange={(next) => next && setChosen(next)}
        />
        <Select
          label={words.say("request-role")}
          value={role}
          allowDeselect={false}
          data={sharedRoles.map((one) => ({ value: one, label: words.say(`shared-role-${one}`) }))}
          onChange={(next) => next && setRole(next as SharedRole)}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {words.attribute(`shared-role-${role}`, "may")}
      </Text>
      {approve.error && <FailureMessage error={approve.error} />}
      <Group justify="flex-end">
        <Button loading={approve.isPending} onClick={() => approve.mutate()}>
          {words.say("request-approve")}
        </Button>
      </Group>
    </section>
  );
}
