// Makes a backup. Where this computer's keychain keeps the key, a passphrase makes the backup open elsewhere too.
import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { chooseTarget, showInFolder, suggestPath } from "../../shared/bridge/files";
import { Form } from "../../shared/components/Form";
import { SaidWithWay } from "../../shared/components/SaidWithWay";
import { useToast } from "../../shared/components/use-toast";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { todayIn } from "../../shared/format/days";
import { passphraseFault, SHORTEST } from "../../shared/passphrase/passphrase";
import { useWords } from "../../shared/words/use-words";
import { backupKind, backupName } from "./backup-file";

interface Props {
  opened: boolean;
  /** A passphrase protects the workspace already. */
  sealed: boolean;
  onClose: () => void;
}

export function BackUpDialog({ opened, sealed, onClose }: Props) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.say("backup-make")}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={480}
    >
      {opened && <BackUpForm sealed={sealed} onClose={onClose} />}
    </Modal>
  );
}

function BackUpForm({ sealed, onClose }: Omit<Props, "opened">) {
  const words = useWords();
  const toast = useToast();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const fault = passphrase === "" ? null : passphraseFault(passphrase, again);
  const backUp = useMutation({
    mutationFn: async () => {
      const suggested = await suggestPath(backupName(words, todayIn(null, new Date())));
      const path = await chooseTarget(words.say("backup-place"), suggested, backupKind(words));
      return path === null ? null : await desk.backUp(path, passphrase || null);
    },
    onSuccess: (written) => {
      if (written === null) return;
      onClose();
      toast.say(
        <SaidWithWay
          message={words.say("backup-done")}
          way={words.say("action-show-in-folder")}
          onWay={() => void showInFolder(written.path)}
        />,
      );
    },
    meta: { failsInPlace: true, leavesData: true },
  });
  const submit = () => {
    setTried(true);
    if (fault === null) backUp.mutate();
  };
  const shown = { "aria-label": words.say("passphrase-show") };
  return (
    <Form label={words.say("backup-make")} onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{words.say(sealed ? "backup-sealed" : "backup-keychain")}</Text>
        {!sealed && (
          <>
            <PasswordInput
              data-autofocus
              label={words.say("backup-passphrase")}
              description={words.say("passphrase-hint", { shortest: SHORTEST })}
              autoComplete="new-password"
              value={passphrase}
              error={
                tried && fault === "short" && words.say("passphrase-short", { shortest: SHORTEST })
              }
              visibilityToggleButtonProps={shown}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            {passphrase !== "" && (
              <PasswordInput
                label={words.say("passphrase-again")}
                autoComplete="new-password"
                value={again}
                error={tried && fault === "differs" && words.say("passphrase-differs")}
                visibilityToggleButtonProps={shown}
                onChange={(event) => setAgain(event.currentTarget.value)}
              />
            )}
          </>
        )}
        {backUp.error && <FailureMessage error={backUp.error} />}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>
            {words.say("action-cancel")}
          </Button>
          <Button type="submit" loading={backUp.isPending}>
            {words.say("backup-go")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
