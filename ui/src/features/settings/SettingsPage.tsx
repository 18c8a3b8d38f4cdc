// Settings of this device: language, theme; and what the program is made of.
import { Input, SegmentedControl, Stack, Text } from "@mantine/core";
import type { Theme } from "../../shared/bridge/preferences";
import type { WorkspaceState } from "../../shared/bridge/types";
import { Page } from "../../shared/components/Page";
import { Section } from "../../shared/components/Section";
import { usePreferences } from "../../shared/preferences/use-preferences";
import { useWords } from "../../shared/words/use-words";
import { LanguageField } from "./LanguageField";
import { Licences } from "./Licences";

interface Props {
  workspace: WorkspaceState;
  version: string;
}

export function SettingsPage({ workspace, version }: Props) {
  const words = useWords();
  const { theme, choose } = usePreferences();
  return (
    <Page title={words.say("settings-title")}>
      <Stack gap="xxl" maw={640}>
        <Section title={words.say("settings-look")}>
          <Stack gap="lg">
            <LanguageField />
            <Input.Wrapper label={words.say("settings-theme")} labelElement="div">
              <SegmentedControl
                display="flex"
                w={320}
                aria-label={words.say("settings-theme")}
                value={theme}
                onChange={(next) => choose("theme", next as Theme)}
                data={(["light", "dark", "auto"] as const).map((one) => ({
                  value: one,
                  label: words.say(`settings-theme-${one}`),
                }))}
              />
            </Input.Wrapper>
          </Stack>
        </Section>
        <Section title={words.say("settings-workspace")}>
          <Text size="sm">{words.say("settings-folder")}</Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {workspace.folder}
          </Text>
        </Section>
        <Section title={words.say("settings-about")}>
          <Text size="sm">{words.say("settings-version", { version })}</Text>
          <Text size="sm" c="dimmed" mb="md">
            {words.say("settings-licence")}
          </Text>
          <Licences />
        </Section>
      </Stack>
    </Page>
  );
}
