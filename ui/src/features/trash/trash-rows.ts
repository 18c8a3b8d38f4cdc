// What of the trash is shown: nouns that a person would miss. Rows that only join two others come and go with
// what they join, and undo brings them back.
import type { TrashRow } from "../../shared/bridge/types";
import { plain } from "../../shared/format/plain-text";

/** Tables whose rows can be brought back one by one; each has the message `table-<name>`. */
export const shownTables = [
  "account",
  "account_group",
  "member",
  "stakeholder",
  "position",
  "visit",
  "interaction",
  "action",
  "attitude",
  "checklist_line",
  "template_line",
  "import",
] as const;

/** The rows to show, the latest deleted first, narrowed to those whose name holds every word sought. */
export function trashRows(rows: readonly TrashRow[], search: string): TrashRow[] {
  const parts = plain(search).split(/\s+/).filter(Boolean);
  return rows
    .filter(({ table }) => (shownTables as readonly string[]).includes(table))
    .filter(({ name }) => parts.every((part) => plain(name ?? "").includes(part)))
    .sort((one, other) => (other.unix_ms ?? 0) - (one.unix_ms ?? 0));
}
