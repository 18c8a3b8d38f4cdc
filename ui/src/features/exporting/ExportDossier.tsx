// Prints a client's dossier: parts, language, edition, place; progress with a way to stop; the folder at the
// end.
import {
  Button,
  Checkbox,
  Group,
  Modal,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { IconFileTypePdf } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { chooseTarget, showInFolder, suggestPath } from "../../shared/bridge/files";
import type { Exported, Language } from "../../shared/bridge/types";
import { Form } from "../../shared/components/Form";
import { useToast } from "../../shared/components/use-toast";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { todayIn } from "../../shared/format/days";
import { fileName } from "../../shared/format/file-name";
import { useFormat, useLanguage } from "../../shared/format/use-format";
import { JobProgress } from "../../shared/jobs/JobProgress";
import { useJob } from "../../shared/jobs/use-job";
import { languages } from "../../shared/words/catalogue";
import { useWords } from "../../shared/words/use-words";
import { askedParts, type DossierPart, dossierParts } from "./dossier-parts";

interface Props {
  account: string;
  name: string;
  opened: boolean;
  onClose: () => void;
}

export function ExportDossier({ account, name, opened, onClose }: Props) {
  const words = useWords();
  const job = useJob<Exported>();
  const close = () => {
    if (job.state.phase === "running") return;
    job.reset();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={words.say("dossier-export-title", { client: name })}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={560}
    >
      {job.state.phase === "running" ? (
        <JobProgress
          label={words.say("dossier-export-running")}
          state={job.state}
          onStop={job.stop}
        />
      ) : job.state.phase === "done" ? (
        <Done printed={job.state.outcome} onClose={close} />
      ) : (
        <Choices
          name={name}
          error={job.state.phase === "failed" ? job.state.error : null}
          onExport={(choice) =>
            void job.run((onProgress) => desk.exportDossier({ account, ...choice }, onProgress))
          }
        />
      )}
    </Modal>
  );
}

interface Choice {
  language: Language;
  shareable: boolean;
  path: string;
  parts: DossierPart[] | null;
}

interface ChoicesProps {
  name: string;
  error: unknown;
  onExport: (choice: Choice) => void;
}

function Choices({ name, error, onExport }: ChoicesProps) {
  const words = useWords();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [edition, setEdition] = useState("internal");
  const [parts, setParts] = useState<readonly DossierPart[]>(dossierParts);
  const [path, setPath] = useState("");
  const ready = path.trim() !== "" && parts.length > 0;
  const submit = () => {
    const shareable = edition === "shareable";
    if (ready) onExport({ language, shareable, path: path.trim(), parts: askedParts(parts) });
  };
  return (
    <Form label={words.say("dossier-export")} onSubmit={submit}>
      <Stack gap="lg">
        <PartsField parts={parts} onChange={setParts} />
        <Select
          label={words.say("dossier-export-language")}
          value={language}
          allowDeselect={false}
          data={languages.map((one) => ({ value: one, label: words.code("language", one) }))}
          onChange={(next) => next && setLanguage(next as Language)}
        />
        <Radio.Group
          label={words.say("dossier-export-edition")}
          value={edition}
          onChange={setEdition}
        >
          <Stack gap="sm" mt="xs">
            {["internal", "shareable"].map((one) => (
              <Radio
                key={one}
                value={one}
                label={words.say(`dossier-export-${one}`)}
                description={words.say(`dossier-export-${one}-text`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <PathField name={name} path={path} onChange={setPath} />
        {error !== null && <FailureMessage error={error} />}
        <Group justify="flex-end">
          <Button
            type="submit"
            disabled={!ready}
            leftSection={<IconFileTypePdf size={16} stroke={1.5} />}
          >
            {words.say("dossier-export-go")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

interface PartsProps {
  parts: readonly DossierPart[];
  onChange: (parts: DossierPart[]) => void;
}

/** What goes in; a part of which nothing is known yet is left out by itself. */
function PartsField({ parts, onChange }: PartsProps) {
  const words = useWords();
  return (
    <Checkbox.Group
      label={words.say("dossier-export-parts")}
      value={[...parts]}
      error={parts.length === 0 && words.say("dossier-export-parts-needed")}
      onChange={(next) => onChange(next as DossierPart[])}
    >
      <SimpleGrid cols={3} spacing="sm" verticalSpacing="sm" mt="xs">
        {dossierParts.map((part) => (
          <Checkbox key={part} value={part} label={words.say(`dossier-part-${part}`)} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

interface PathProps {
  name: string;
  path: string;
  onChange: (path: string) => void;
}

/** Where the file goes: suggested, to be typed over, or chosen in the system's dialog. */
function PathField({ name, path, onChange }: PathProps) {
  const words = useWords();
  const toast = useToast();
  const suggest = useEffectEvent((suggestion: string) => {
    if (path === "") onChange(suggestion);
  });
  useEffect(() => {
    void suggestPath(fileName([name, todayIn(null, new Date())], "pdf")).then(suggest);
  }, [name]);
  const choose = () =>
    chooseTarget(words.say("dossier-export-place"), path, { name: "PDF", extensions: ["pdf"] })
      .then((chosen) => {
        if (chosen) onChange(chosen);
      })
      .catch(toast.fail);
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <TextInput
        flex={1}
        label={words.say("dossier-export-path")}
        value={path}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => void choose()}>
        {words.say("action-choose")}
      </Button>
    </Group>
  );
}

/** A character with its number, since the fonts of the window may lack it as well. */
function named(sign: string): string {
  return `${sign} (U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")})`;
}

function Done({ printed, onClose }: { printed: Exported; onClose: () => void }) {
  const words = useWords();
  const format = useFormat();
  const [error, setError] = useState<unknown>(null);
  return (
    <Stack gap="md" role="status">
      <Text size="sm">{words.say("dossier-export-done")}</Text>
      <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
        {printed.path}
      </Text>
      {printed.missing_glyphs.length > 0 && (
        <Text size="sm">
          {words.say("dossier-export-missing", {
            signs: format.list(printed.missing_glyphs.map(named)),
          })}
        </Text>
      )}
      {error !== null && <FailureMessage error={error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => showInFolder(printed.path).catch(setError)}>
          {words.say("action-show-in-folder")}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {words.say("action-close")}
        </Button>
      </Group>
    </Stack>
  );
}
