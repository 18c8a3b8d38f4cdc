// Opens a workspace that a passphrase keeps.
import { Button, PasswordInput, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { WorkspaceState } from "../../shared/bridge/types";
import { Form } from "../../shared/components/Form";
import { Threshold } from "../../shared/components/Threshold";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { failureCode, failureWords } from "../../shared/failures/failure-words";
import { useWords } from "../../shared/words/use-words";

interface Props {
  state: WorkspaceState;
  foot: React.ReactNode;
}

export function Unlock({ state, foot }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const [passphrase, setPassphrase] = useState("");
  const unlock = useMutation({
    mutationFn: () => desk.unlockWorkspace(passphrase),
    onSuccess: (opened) => queries.setQueryData(["workspace"], opened),
    meta: { failsInPlace: true },
  });
  const isWrong = failureCode(unlock.error) === "wrong_passphrase";
  const said = failureWords(unlock.error, words);
  return (
    <Threshold
      title={words.say("unlock-title")}
      text={words.say("unlock-text", { folder: state.folder })}
      foot={foot}
    >
      <Form label={words.say("unlock-title")} onSubmit={() => passphrase && unlock.mutate()}>
        <Stack gap="lg">
          <PasswordInput
            autoFocus
            label={words.say("passphrase")}
            value={passphrase}
            autoComplete="current-password"
            error={isWrong && `${said.title}. ${said.advice}`}
            visibilityToggleButtonProps={{ "aria-label": words.say("passphrase-show") }}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          {unlock.error && !isWrong && <FailureMessage error={unlock.error} />}
          <Button type="submit" fullWidth loading={unlock.isPending} disabled={!passphrase}>
            {words.say("unlock-go")}
          </Button>
        </Stack>
      </Form>
    </Threshold>
  );
}
