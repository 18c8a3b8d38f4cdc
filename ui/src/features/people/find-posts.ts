// Finds people and posts of one client by name, title and department, or by rows that the desk found.
import type { PersonRow } from "../../shared/bridge/types";
import { holdsWords } from "../../shared/components/use-name-filter";

/** Positions that have every word looked for, or that the desk found, in the order of the rows. */
export function findPosts(
  rows: readonly PersonRow[],
  search: string,
  found: ReadonlySet<string>,
): string[] {
  if (search.trim() === "") return [];
  return rows
    .filter(
      (row) =>
        holdsWords([row.name, row.title, row.department].join(" "), search.trim()) ||
        found.has(row.position) ||
        (row.holder !== null && found.has(row.holder)),
    )
    .map(({ position }) => position);
}
