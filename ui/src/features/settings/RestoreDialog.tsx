// Puts a backup in the place of the workspace, after saying what that means. A backup of another workspace asks
// for the passphrase it was made with.
import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { showInFolder } from "../../shared/bridge/files";
import { Form } from "../../shared/components/Form";
import { SaidWithWay } from "../../shared/components/SaidWithWay";
import { useToast } from "../../shared/components/use-toast";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { failureCode, failureWords } from "../../shared/failures/failure-words";
import { useWords } from "../../shared/words/use-words";

interface Props {
  /** The backup; none while the dialog is closed. */
  file: string | null;
  onClose: () => void;
}

export function RestoreDialog({ file, onClose }: Props) {
  const words = useWords();
  return (
    <Modal
      opened={file !== null}
      onClose={onClose}
      title={words.say("backup-restore-title")}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={480}
    >
      {file !== null && <RestoreForm file={file} onClose={onClose} />}
    </Modal>
  );
}

function RestoreForm({ file, onClose }: { file: string; onClose: () => void }) {
  const words = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const [passphrase, setPassphrase] = useState("");
  const restore = useMutation({
    mutationFn: () => desk.restoreBackup(file, passphrase || null),
    onSuccess: (state) => {
      onClose();
      queries.setQueryData(["workspace"], state);
      const { kept } = state;
      if (kept === null) toast.say(words.say("backup-restored"));
      else
        toast.say(
          <SaidWithWay
            message={words.say("backup-restored-kept")}
            way={words.say("action-show-in-folder")}
            onWay={() => void showInFolder(kept)}
          />,
        );
    },
    meta: { failsInPlace: true },
  });
  const code = failureCode(restore.error);
  const isWrong = code === "wrong_passphrase";
  const asks = code === "passphrase_needed" || isWrong || passphrase !== "";
  return (
    <Form label={words.say("backup-restore-title")} onSubmit={() => restore.mutate()}>
      <Stack gap="md">
        <Text size="sm">{words.say("backup-restore-text")}</Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {file}
        </Text>
        {asks && (
          <PasswordInput
            autoFocus
            label={words.say("backup-passphrase-of")}
            autoComplete="off"
            value={passphrase}
            error={isWrong && failureWords(restore.error, words).title}
            visibilityToggleButtonProps={{ "aria-label": words.say("passphrase-show") }}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
        {restore.error && code !== "passphrase_needed" && !isWrong && (
          <FailureMessage error={restore.error} />
        )}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>
            {words.say("action-cancel")}
          </Button>
          <Button type="submit" loading={restore.isPending} disabled={asks && passphrase === ""}>
            {words.say("backup-restore-go")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
