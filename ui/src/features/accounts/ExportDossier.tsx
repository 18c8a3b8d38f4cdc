// Prints a client's dossier: language, edition, place; progress with a way to stop; the folder at the end.
import { Button, Group, Modal, Radio, Select, Stack, Text } from "@mantine/core";
import { IconFileTypePdf } from "@tabler/icons-react";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { chooseTarget, showInFolder } from "../../shared/bridge/files";
import type { Language } from "../../shared/bridge/types";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat, useLanguage } from "../../shared/format/use-format";
import { JobProgress } from "../../shared/jobs/JobProgress";
import { useJob } from "../../shared/jobs/use-job";
import { languages } from "../../shared/words/catalogue";
import { useWords } from "../../shared/words/use-words";

interface Props {
  account: string;
  name: string;
  opened: boolean;
  onClose: () => void;
}

interface Printed {
  path: string;
  missing_glyphs: string[];
}

/** A name that every file system takes. */
function fileName(name: string, title: string): string {
  const plain = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${plain} – ${title}.pdf`;
}

export function ExportDossier({ account, name, opened, onClose }: Props) {
  const words = useWords();
  const job = useJob<Printed>();
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
      size={480}
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

interface ChoicesProps {
  name: string;
  error: unknown;
  onExport: (choice: { language: Language; shareable: boolean; path: string }) => void;
}

function Choices({ name, error, onExport }: ChoicesProps) {
  const words = useWords();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [edition, setEdition] = useState("internal");
  const choosePlace = async () => {
    const path = await chooseTarget(
      words.say("dossier-export-place"),
      fileName(name, words.say("dossier-export-file")),
      { name: "PDF", extensions: ["pdf"] },
    );
    if (path) onExport({ language, shareable: edition === "shareable", path });
  };
  return (
    <Stack gap="lg">
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
              size="xs"
              label={words.say(`dossier-export-${one}`)}
              description={words.say(`dossier-export-${one}-text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {error !== null && <FailureMessage error={error} />}
      <Group justify="flex-end">
        <Button
          leftSection={<IconFileTypePdf size={16} stroke={1.5} />}
          onClick={() => void choosePlace()}
        >
          {words.say("dossier-export-go")}
        </Button>
      </Group>
    </Stack>
  );
}

function Done({ printed, onClose }: { printed: Printed; onClose: () => void }) {
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
          {words.say("dossier-export-missing", { signs: format.list(printed.missing_glyphs) })}
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
