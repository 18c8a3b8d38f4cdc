// Settings: how the window looks on this device, what protects the workspace, its backups, the checklists, the way
// to sharing, and what the program is made of.
import { Button, Input, SegmentedControl, Stack, Text } from "@mantine/core";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import type { Density, Theme } from "../../shared/bridge/preferences";
import type { WorkspaceState } from "../../shared/bridge/types";
import { Page } from "../../shared/components/Page";
import { Section } from "../../shared/components/Section";
import { useFocusTarget } from "../../shared/components/use-focus-target";
import { usePreferences } from "../../shared/preferences/use-preferences";
import { useWords } from "../../shared/words/use-words";
import { BackupSection } from "./BackupSection";
import { CurrencyField } from "./CurrencyField";
import { LanguageField } from "./LanguageField";
import { Licences } from "./Licences";
import { ProtectionSection } from "./ProtectionSection";

interface Props {
  workspace: WorkspaceState;
  version: string;
  /** The section to begin at. */
  section: string | undefined;
}

export function SettingsPage({ workspace, version, section }: Props) {
  const words = useWords();
  const root = useFocusTarget(section, true);
  return (
    <Page title={words.say("settings-title")}>
      <Stack gap="xxl" maw={640} ref={root}>
        <Look />
        <Section title={words.say("settings-workspace")}>
          <Stack gap="lg">
            <div>
              <Text size="sm">{words.say("settings-folder")}</Text>
              <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                {workspace.folder}
              </Text>
            </div>
            <CurrencyField currency={workspace.currency} />
            <div>
              <Text size="sm" mb="sm">
                {words.say("settings-templates-text")}
              </Text>
              <Button component={Link} href={addresses.templates} variant="default">
                {words.say("settings-templates")}
              </Button>
            </div>
          </Stack>
        </Section>
        <Section title={words.say("sharing-title")}>
          <Text size="sm" mb="md">
            {words.say("settings-sharing-text")}
          </Text>
          <Button component={Link} href={addresses.sharing()} variant="default">
            {words.say("sharing-open")}
          </Button>
        </Section>
        <div data-focus="protection">
          <ProtectionSection workspace={workspace} />
        </div>
        <BackupSection workspace={workspace} />
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

function Look() {
  const words = useWords();
  const { theme, density, choose } = usePreferences();
  return (
    <Section title={words.say("settings-look")}>
      <Stack gap="lg">
        <LanguageField />
        <Choice
          label={words.say("settings-theme")}
          value={theme}
          options={(["light", "dark", "auto"] as const).map((one) => ({
            value: one,
            label: words.say(`settings-theme-${one}`),
          }))}
          onChange={(next) => choose("theme", next as Theme)}
        />
        <Choice
          label={words.say("settings-density")}
          value={density}
          options={(["roomy", "dense"] as const).map((one) => ({
            value: one,
            label: words.say(`settings-density-${one}`),
          }))}
          onChange={(next) => choose("density", next as Density)}
        />
      </Stack>
    </Section>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        display="flex"
        w={320}
        aria-label={label}
        value={value}
        data={options}
        onChange={onChange}
      />
    </Input.Wrapper>
  );
}
