// Posts as lists of names show them: who holds it, with the title and department beside.
import type { PersonRow } from "../../shared/bridge/types";
import type { Named } from "../../shared/components/use-name-filter";
import type { Words } from "../../shared/words/use-words";
import { callHolder } from "./call-post";

export function namedPosts(rows: readonly PersonRow[], words: Words): Named[] {
  return rows.map((row) => ({
    value: row.position,
    label: callHolder(row, words),
    note: [row.name ? row.title : null, row.department].filter(Boolean).join(" · ") || null,
    rows: [row.holder],
  }));
}
