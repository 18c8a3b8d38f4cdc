// What protects the workspace: the passphrase, which can be changed, and the lock after some idle minutes. Where
// the keychain keeps the key there is nothing to change here, and it says so.
import { Select, Stack, Text } from "@mantine/core";
import { idleChoices } from "../../shared/bridge/preferences";
import type { WorkspaceState } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { usePreferences } from "../../shared/preferences/use-preferences";
import { useWords } from "../../shared/words/use-words";
import { PassphraseDialog } from "./PassphraseDialog";

interface Props {
  workspace: WorkspaceState;
}

export function ProtectionSection({ workspace }: Props) {
  const words = useWords();
  const byPassphrase = workspace.protection === "passphrase";
  return (
    <Section title={words.say("settings-protection")}>
      {byPassphrase ? (
        <Stack gap="lg" align="flex-start">
          <IdleField />
          <PassphraseDialog />
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          {words.say(
            workspace.sample ? "settings-protection-sample" : "settings-protection-keychain",
          )}
        </Text>
      )}
    </Section>
  );
}

function IdleField() {
  const words = useWords();
  const { idleMinutes, choose } = usePreferences();
  return (
    <Select
      w={320}
      label={words.say("settings-idle")}
      value={String(idleMinutes)}
      allowDeselect={false}
      data={idleChoices.map((minutes) => ({
        value: String(minutes),
        label:
          minutes === 0
            ? words.say("settings-idle-never")
            : words.say("settings-idle-after", { minutes }),
      }))}
      onChange={(next) => next && choose("idleMinutes", Number(next))}
    />
  );
}
