// An invitation: a picture to be scanned or a code to be read out, and then the wait for the request.
import { Button, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy, IconUserPlus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { InvitationView } from "../../shared/bridge/types";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import styles from "./InvitationPart.module.css";
import { groupedCode } from "./invitation-code";
import { squaresPath } from "./squares-path";

interface DialogProps {
  opened: boolean;
  onClose: () => void;
}

export function InvitationDialog({ opened, onClose }: DialogProps) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.say("invite")}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={560}
    >
      {opened && <InvitationPart onClose={onClose} />}
    </Modal>
  );
}

interface PartProps {
  onClose: () => void;
  /** The last step of the set-up: sharing has just begun. */
  first?: boolean;
}

export function InvitationPart({ onClose, first = false }: PartProps) {
  const words = useWords();
  const invite = useMutation({ mutationFn: desk.invite, meta: { failsInPlace: true } });
  if (invite.data) return <Made invitation={invite.data} onClose={onClose} />;
  return (
    <Stack gap="md">
      <Text size="sm">{words.say(first ? "invite-first" : "invite-text")}</Text>
      {invite.error && <FailureMessage error={invite.error} />}
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={onClose}>
          {words.say(first ? "invite-later" : "action-cancel")}
        </Button>
        <Button
          data-autofocus
          leftSection={<IconUserPlus size={16} stroke={1.5} />}
          loading={invite.isPending}
          onClick={() => invite.mutate()}
        >
          {words.say("invite-make")}
        </Button>
      </Group>
    </Stack>
  );
}

function Made({ invitation, onClose }: { invitation: InvitationView; onClose: () => void }) {
  const words = useWords();
  const { letters, text, width, dark } = invitation;
  return (
    <Stack gap="md">
      <Text size="sm">{words.say("invite-how")}</Text>
      <div className={styles.both}>
        <svg
          className={styles.picture}
          viewBox={`-4 -4 ${width + 8} ${width + 8}`}
          role="img"
          aria-label={words.say("invite-picture")}
          shapeRendering="crispEdges"
        >
          <rect x={-4} y={-4} width={width + 8} height={width + 8} fill="white" />
          <path d={squaresPath(width, dark)} fill="black" />
        </svg>
        <Stack gap="sm" justify="center">
          <Text size="xs" c="dimmed">
            {words.say("invite-code")}
          </Text>
          <p className={styles.letters}>{groupedCode(letters)}</p>
          <Group gap="sm">
            <Copy text={groupedCode(letters)} label={words.say("invite-copy-code")} />
            <Copy text={text} label={words.say("invite-copy-picture")} />
          </Group>
        </Stack>
      </div>
      <Text size="xs" c="dimmed">
        {words.say("invite-care")}
      </Text>
      <Group justify="flex-end">
        <Button onClick={onClose}>{words.say("action-close")}</Button>
      </Group>
    </Stack>
  );
}

function Copy({ text, label }: { text: string; label: string }) {
  const words = useWords();
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          variant="subtle"
          className="quiet"
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} stroke={1.5} />}
          onClick={copy}
        >
          {copied ? words.say("invite-copied") : label}
        </Button>
      )}
    </CopyButton>
  );
}
