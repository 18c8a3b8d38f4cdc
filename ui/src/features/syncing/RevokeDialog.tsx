// Takes away a device, or somebody who leaves, after saying what that means; then reminds of what the program
// cannot do: take the key to the shared place away too.
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords, type Words } from "../../shared/words/use-words";
import { kindOf } from "./place-draft";
import { StorageForm } from "./StorageDialog";

/** What is to be taken away. */
export interface Revoked {
  kind: "device" | "member";
  id: string;
  name: string;
}

interface Props {
  revoked: Revoked | null;
  /** Where the shared objects lie. */
  address: string | null;
  user: string | null;
  onClose: () => void;
}

export function RevokeDialog({ revoked, address, user, onClose }: Props) {
  const words = useWords();
  return (
    <Modal
      opened={revoked !== null}
      onClose={onClose}
      title={revoked && questionOf(revoked, words)}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={520}
    >
      {revoked && <Question revoked={revoked} address={address} user={user} onClose={onClose} />}
    </Modal>
  );
}

function questionOf({ kind, name }: Revoked, words: Words): string {
  return words.say(`${kind}-revoke`, { name });
}

interface QuestionProps {
  revoked: Revoked;
  address: string | null;
  user: string | null;
  onClose: () => void;
}

function Question({ revoked, address, user, onClose }: QuestionProps) {
  const words = useWords();
  const revoke = useMutation<unknown, Error, Revoked>({
    mutationFn: ({ kind, id }) =>
      kind === "device" ? desk.revokeDevice(id) : desk.revokeMember(id),
    meta: { failsInPlace: true },
  });
  if (revoke.isSuccess) return <Reminder address={address} user={user} onClose={onClose} />;
  return (
    <Stack gap="md">
      <Text size="sm">{words.say(`revoke-${revoked.kind}-text`)}</Text>
      <Text size="sm">{words.say("revoke-limit")}</Text>
      {revoke.error && <FailureMessage error={revoke.error} />}
      <Group justify="flex-end" mt="sm">
        <Button variant="default" data-autofocus onClick={onClose}>
          {words.say("action-cancel")}
        </Button>
        <Button loading={revoke.isPending} onClick={() => revoke.mutate(revoked)}>
          {words.say("revoke")}
        </Button>
      </Group>
    </Stack>
  );
}

function Reminder({ address, user, onClose }: Omit<QuestionProps, "revoked">) {
  const words = useWords();
  const [changing, setChanging] = useState(false);
  const isFolder = address !== null && kindOf(address) === "folder";
  if (changing && address) return <StorageForm address={address} user={user} onClose={onClose} />;
  return (
    <Stack gap="md">
      <Text size="sm" role="status">
        {words.say(isFolder ? "revoked-folder" : "revoked-password")}
      </Text>
      <Group justify="flex-end" mt="sm">
        <Button variant={isFolder ? "filled" : "default"} onClick={onClose}>
          {words.say(isFolder ? "action-close" : "revoked-later")}
        </Button>
        {!isFolder && (
          <Button onClick={() => setChanging(true)}>{words.say("storage-change")}</Button>
        )}
      </Group>
    </Stack>
  );
}
