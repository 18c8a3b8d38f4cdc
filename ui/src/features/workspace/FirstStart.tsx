// The first start: makes the workspace, kept by this computer's keychain or by a passphrase, empty or with
// the sample in it. From here one also comes to a workspace that others share.
import { Button, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { WorkspaceState } from "../../shared/bridge/types";
import { Form } from "../../shared/components/Form";
import { Threshold } from "../../shared/components/Threshold";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { ProtectionFields, useProtection } from "../../shared/passphrase/ProtectionFields";
import { useWords } from "../../shared/words/use-words";

interface Props {
  state: WorkspaceState;
  foot: React.ReactNode;
  /** The way into a workspace that others share. */
  onJoin: () => void;
}

export function FirstStart({ state, foot, onJoin }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const protection = useProtection(state.keychain);
  const create = useMutation({
    mutationFn: ({ sample }: { sample: boolean }) =>
      desk.createWorkspace(protection.passphrase, sample),
    onSuccess: (made) => queries.setQueryData(["workspace"], made),
    meta: { failsInPlace: true },
  });
  const make = (sample: boolean) => {
    if (protection.check()) create.mutate({ sample });
  };
  const isMaking = (sample: boolean) => create.isPending && create.variables.sample === sample;
  return (
    <Threshold title={words.say("start-title")} text={words.say("start-text")} foot={foot}>
      <Form label={words.say("start-title")} onSubmit={() => make(false)}>
        <Stack gap="lg">
          <ProtectionFields protection={protection} />
          {create.error && <FailureMessage error={create.error} />}
          <Stack gap="sm">
            <Button type="submit" fullWidth loading={isMaking(false)} disabled={isMaking(true)}>
              {words.say("start-go")}
            </Button>
            <Button
              fullWidth
              variant="default"
              loading={isMaking(true)}
              disabled={isMaking(false)}
              onClick={() => make(true)}
            >
              {words.say("start-sample")}
            </Button>
            <Button
              mt="lg"
              fullWidth
              variant="default"
              disabled={create.isPending}
              onClick={onJoin}
            >
              {words.say("start-join")}
            </Button>
          </Stack>
        </Stack>
      </Form>
    </Threshold>
  );
}
