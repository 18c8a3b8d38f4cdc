// What is to keep a new workspace: this computer's keychain, or a passphrase that is entered twice.
import { PasswordInput, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../words/use-words";
import { passphraseFault, SHORTEST } from "./passphrase";

type Kept = "keychain" | "passphrase";

/** What was chosen; `keychain` says whether this computer has one. */
export function useProtection(keychain: boolean) {
  const [kept, setKept] = useState<Kept>(keychain ? "keychain" : "passphrase");
  const [typed, setTyped] = useState("");
  const [repeated, setRepeated] = useState("");
  const [tried, setTried] = useState(false);
  const fault = kept === "keychain" ? null : passphraseFault(typed, repeated);
  return {
    keychain,
    kept,
    typed,
    repeated,
    /** What is wrong, once somebody tried to go on. */
    fault: tried ? fault : null,
    /** The passphrase; null for the keychain. */
    passphrase: kept === "keychain" ? null : typed,
    setKept,
    setTyped,
    setRepeated,
    /** Shows what is wrong; whether nothing is. */
    check: () => {
      setTried(true);
      return fault === null;
    },
  };
}

interface Props {
  protection: ReturnType<typeof useProtection>;
}

export function ProtectionFields({ protection }: Props) {
  return (
    <>
      <KeptField {...protection} />
      {protection.kept === "passphrase" && <PassphraseFields {...protection} />}
    </>
  );
}

type Part = Props["protection"];

function KeptField({ keychain, kept, setKept }: Part) {
  const words = useWords();
  return (
    <Radio.Group
      label={words.say("start-protection")}
      value={kept}
      onChange={(next) => setKept(next as Kept)}
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

function PassphraseFields({ typed, repeated, fault, setTyped, setRepeated }: Part) {
  const words = useWords();
  const shown = { "aria-label": words.say("passphrase-show") };
  return (
    <>
      <PasswordInput
        label={words.say("passphrase")}
        description={words.say("passphrase-hint", { shortest: SHORTEST })}
        value={typed}
        autoComplete="new-password"
        error={fault === "short" && words.say("passphrase-short", { shortest: SHORTEST })}
        visibilityToggleButtonProps={shown}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.say("passphrase-again")}
        value={repeated}
        autoComplete="new-password"
        error={fault === "differs" && words.say("passphrase-differs")}
        visibilityToggleButtonProps={shown}
        onChange={(event) => setRepeated(event.currentTarget.value)}
      />
    </>
  );
}
