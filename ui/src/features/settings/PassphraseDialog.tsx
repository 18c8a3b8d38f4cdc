// Gives the workspace another passphrase: the present one, and the new one twice. What the desk refuses stands at
// its field.
import { Button, Group, Modal, PasswordInput, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { Form } from "../../shared/components/Form";
import { useToast } from "../../shared/components/use-toast";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { failureWords, isAtField } from "../../shared/failures/failure-words";
import { passphraseFault, SHORTEST } from "../../shared/passphrase/passphrase";
import { useWords } from "../../shared/words/use-words";

const blank = { old: "", fresh: "", again: "" };

export function PassphraseDialog() {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {words.say("settings-passphrase")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={words.say("settings-passphrase")}
        closeButtonProps={{ "aria-label": words.say("action-close") }}
        size={440}
      >
        {opened && <PassphraseForm onClose={close} />}
      </Modal>
    </>
  );
}

function PassphraseForm({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const toast = useToast();
  const [typed, setTyped] = useState(blank);
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => desk.changePassphrase({ old: typed.old, new: typed.fresh }),
    onSuccess: () => {
      onClose();
      toast.say(words.say("settings-passphrase-changed"));
    },
    meta: { failsInPlace: true, leavesData: true },
  });
  const fault = tried ? passphraseFault(typed.fresh, typed.again) : null;
  const refused = (field: string) =>
    isAtField(change.error, field) && failureWords(change.error, words).title;
  const isElsewhere = change.error && !refused("old") && !refused("new");
  const submit = () => {
    setTried(true);
    if (typed.old && passphraseFault(typed.fresh, typed.again) === null) change.mutate();
  };
  const field = (part: keyof typeof blank) => ({
    value: typed[part],
    visibilityToggleButtonProps: { "aria-label": words.say("passphrase-show") },
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      change.reset();
      setTyped({ ...typed, [part]: event.currentTarget.value });
    },
  });
  return (
    <Form label={words.say("settings-passphrase")} onSubmit={submit}>
      <Stack gap="md">
        <PasswordInput
          data-autofocus
          label={words.say("settings-passphrase-old")}
          autoComplete="current-password"
          error={refused("old") || (tried && !typed.old && words.say("field-required"))}
          {...field("old")}
        />
        <PasswordInput
          label={words.say("settings-passphrase-new")}
          description={words.say("passphrase-hint", { shortest: SHORTEST })}
          autoComplete="new-password"
          error={
            refused("new") ||
            (fault === "short" && words.say("passphrase-short", { shortest: SHORTEST }))
          }
          {...field("fresh")}
        />
        <PasswordInput
          label={words.say("passphrase-again")}
          autoComplete="new-password"
          error={fault === "differs" && words.say("passphrase-differs")}
          {...field("again")}
        />
        {isElsewhere && <FailureMessage error={change.error} />}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>
            {words.say("action-cancel")}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {words.say("settings-passphrase-change")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
