// The columns of the table twin: what each shows as text, and what it is edited with. The order is the
// order on screen; the header of a column is the message `people-column-<id>`.
import type { PersonRow } from "../../shared/bridge/types";
import type { Format } from "../../shared/format/use-format";
import type { Words } from "../../shared/words/use-words";
import { callHolder } from "./call-post";

/** How a cell is edited; `none` cannot be. */
export type EditorKind = "text" | "code" | "roles" | "manager" | "none";

export interface Column {
  id: ColumnId;
  /** CSS pixels. */
  width: number;
  editor: EditorKind;
  /** What stands in the cell. */
  show: (row: PersonRow, words: Words, format: Format) => string;
}

export type ColumnId =
  | "name"
  | "title"
  | "department"
  | "manager"
  | "roles"
  | "attitude"
  | "strength"
  | "chain_department"
  | "chain_level"
  | "state"
  | "email"
  | "phone"
  | "last_contact";

export const columns: readonly Column[] = [
  { id: "name", width: 220, editor: "text", show: callHolder },
  { id: "title", width: 190, editor: "text", show: (row) => row.title ?? "" },
  { id: "department", width: 170, editor: "text", show: (row) => row.department ?? "" },
  { id: "manager", width: 160, editor: "manager", show: (row) => row.manager_name ?? "" },
  {
    id: "roles",
    width: 170,
    editor: "roles",
    show: (row, words, format) => format.list(row.roles.map((role) => words.code("role", role))),
  },
  {
    id: "attitude",
    width: 140,
    editor: "code",
    show: (row, words) => (row.attitude ? words.code("attitude", row.attitude) : ""),
  },
  {
    id: "strength",
    width: 130,
    editor: "code",
    show: (row, words) => (row.strength ? words.code("strength", row.strength) : ""),
  },
  {
    id: "chain_department",
    width: 170,
    editor: "code",
    show: (row, words) =>
      row.chain_department ? words.code("chain-department", row.chain_department) : "",
  },
  {
    id: "chain_level",
    width: 150,
    editor: "code",
    show: (row, words) => (row.chain_level ? words.code("chain-level", row.chain_level) : ""),
  },
  {
    id: "state",
    width: 120,
    editor: "code",
    show: (row, words) => words.code("position-state", row.state),
  },
  { id: "email", width: 200, editor: "text", show: (row) => row.email ?? "" },
  { id: "phone", width: 150, editor: "text", show: (row) => row.phone ?? "" },
  {
    id: "last_contact",
    width: 130,
    editor: "none",
    show: (row, _, format) => (row.last_contact ? format.dayName(row.last_contact) : ""),
  },
];

/** Facts about a person, which a post without a holder does not have. */
const ofPeople: readonly ColumnId[] = ["roles", "attitude", "strength", "email", "phone"];

/** How a cell of that row is edited. */
export function editorOf({ id, editor }: Column, row: PersonRow): EditorKind {
  return row.holder === null && ofPeople.includes(id) ? "none" : editor;
}
