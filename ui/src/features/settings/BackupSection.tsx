// Backups: the whole workspace in one encrypted file, and the way back. A restored backup takes the place of the
// workspace, which is kept beside it.
import { Button, Group, Text } from "@mantine/core";
import { IconDatabaseExport, IconDatabaseImport } from "@tabler/icons-react";
import { useState } from "react";
import { chooseFile } from "../../shared/bridge/files";
import type { WorkspaceState } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useWords } from "../../shared/words/use-words";
import { BackUpDialog } from "./BackUpDialog";
import { backupKind } from "./backup-file";
import { RestoreDialog } from "./RestoreDialog";

interface Props {
  workspace: WorkspaceState;
}

export function BackupSection({ workspace }: Props) {
  const words = useWords();
  const [backingUp, setBackingUp] = useState(false);
  const [file, setFile] = useState<string | null>(null);
  const choose = async () =>
    setFile(await chooseFile(words.say("backup-choose"), backupKind(words)));
  return (
    <div data-focus="backup">
      <Section title={words.say("backup-title")}>
        <Text size="sm" mb="md">
          {words.say("backup-text")}
        </Text>
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconDatabaseExport size={16} stroke={1.5} />}
            onClick={() => setBackingUp(true)}
          >
            {words.say("backup-make")}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDatabaseImport size={16} stroke={1.5} />}
            onClick={choose}
          >
            {words.say("backup-restore")}
          </Button>
        </Group>
      </Section>
      <BackUpDialog
        opened={backingUp}
        // A passphrase that protects the workspace opens its backups too.
        sealed={workspace.protection === "passphrase"}
        onClose={() => setBackingUp(false)}
      />
      <RestoreDialog file={file} onClose={() => setFile(null)} />
    </div>
  );
}
