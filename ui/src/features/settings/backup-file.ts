// The file of a backup: its kind for the system's dialogs, and the name it gets by its day.
import type { FileKind } from "../../shared/bridge/files";
import { fileName } from "../../shared/format/file-name";
import type { Words } from "../../shared/words/use-words";

const ENDING = "valise-backup";

export function backupKind(words: Words): FileKind {
  return { name: words.say("backup-kind"), extensions: [ENDING] };
}

/** Such as "Valise 2026-11-21.valise-backup". */
export function backupName(words: Words, day: string): string {
  return fileName([words.say("product"), day], ENDING);
}
