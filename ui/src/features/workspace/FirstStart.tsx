// The first start: makes the workspace, kept by this computer's keychain or by a passphrase, empty or with
// the sample in it.
import { Button, PasswordInput, Radio, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { WorkspaceState } from "../../shared/bridge/types";
import { Form } from "../../shared/components/Form";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { passphraseFault, SHORTEST } from "../../shared/passphrase/passphrase";
import { useWords } from "../../shared/words/use-words";
import { Threshold } from "./Threshold";

interface Props {
  state: WorkspaceState;
  foot: React.ReactNode;
}

type Protection = "keychain" | "passphrase";

export function FirstStart({ state, foot }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const [protection, setProtection] = useState<Protection>(
    state.keychain ? "keychain" : "passphrase",
  );
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: ({ sample }: { sample: boolean }) =>
      desk.createWorkspace(protection === "keychain" ? null : passphrase, sample),
    onSuccess: (made) => queries.setQueryData(["workspace"], made),
    meta: { failsInPlace: true },
  });
  const fault = protection === "keychain" ? null : passphraseFault(passphrase, repeated);
  const make = (sample: boolean) => {
    setTried(true);
    if (fault === null) create.mutate({ sample });
  };
  const isMaking = (sample: boolean) => create.isPending && create.variables.sample === sample;
  return (
    <Threshold title={words.say("start-title")} text={words.say("start-text")} foot={foot}>
      <Form label={words.say("start-title")} onSubmit={() => make(false)}>
        <Stack gap="lg">
          <ProtectionField keychain={state.keychain} value={protection} onChange={setProtection} />
          {protection === "passphrase" && (
            <PassphraseFields
              passphrase={passphrase}
              repeated={repeated}
              fault={tried ? fault : null}
              onPassphrase={setPassphrase}
              onRepeated={setRepeated}
            />
          )}
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
          </Stack>
        </Stack>
      </Form>
    </Threshold>
  );
}

interface PassphraseProps {
  passphrase: string;
  repeated: string;
  fault: ReturnType<typeof passphraseFault>;
  onPassphrase: (text: string) => void;
  onRepeated: (text: string) => void;
}

function PassphraseFields(props: PassphraseProps) {
  const { passphrase, repeated, fault, onPassphrase, onRepeated } = props;
  const words = useWords();
  const shown = { "aria-label": words.say("passphrase-show") };
  return (
    <>
      <PasswordInput
        label={words.say("passphrase")}
        description={words.say("passphrase-hint", { shortest: SHORTEST })}
        value={passphrase}
        autoComplete="new-password"
        error={fault === "short" && words.say("passphrase-short", { shortest: SHORTEST })}
        visibilityToggleButtonProps={shown}
        onChange={(event) => onPassphrase(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.say("passphrase-again")}
        value={repeated}
        autoComplete="new-password"
        error={fault === "differs" && words.say("passphrase-differs")}
        visibilityToggleButtonProps={shown}
        onChange={(event) => onRepeated(event.currentTarget.value)}
      />
    </>
  );
}

interface ProtectionProps {
  keychain: boolean;
  value: Protection;
  onChange: (protection: Protection) => void;
}

function ProtectionField({ keychain, value, onChange }: ProtectionProps) {
  const words = useWords();
  return (
    <Radio.Group
      label={words.say("start-protection")}
      value={value}
      onChange={(next) => onChange(next as Protection)}
    >
      <Stack gap="sm" mt="xs">
        <Radio
          value="keychain"
          size="xs"
          disabled={!keychain}
          label={words.say("start-keychain")}
          description={words.say(keychain ? "start-keychain-text" : "start-keychain-none")}
        />
        <Radio
          value="passphrase"
          size="xs"
          label={words.say("start-passphrase")}
          description={words.say("start-passphrase-text")}
        />
      </Stack>
    </Radio.Group>
  );
}
