// Which clients the table shows: those that have every word looked for and fit every filter.
import type { ClientRow } from "../../shared/bridge/types";
import { daysBetween } from "../../shared/format/days";
import { plain } from "../../shared/format/plain-text";
import type { Filters } from "./table-look";

/** Days without a contact after which a client counts as left alone. */
const ALONE = 90;

/** Whether a client fits every filter; `today` is a day such as `2026-11-21`. */
export function fits(row: ClientRow, filters: Filters, today: string): boolean {
  const any = <T>(list: readonly T[], has: (one: T) => boolean) =>
    list.length === 0 || list.some(has);
  const alone = row.last_contact === null || daysBetween(row.last_contact, today) > ALONE;
  const lacking = { owner: row.owner_id === null, visit: row.next_visit === null, contact: alone };
  return (
    any(filters.category, (one) => row.categories.includes(one)) &&
    any(filters.stage, (one) => row.stage === one) &&
    any(filters.kind, (one) => row.kind === one) &&
    any(filters.mark, (one) => row.mark === one) &&
    any(filters.owner, (one) => row.owner_id === one) &&
    any(filters.group, (one) => row.group_id === one) &&
    filters.lack.every((one) => lacking[one])
  );
}

/** What a client is found by, without case and accents; `said` is what its row shows in words. */
export function soughtText(row: ClientRow, said: readonly string[]): string {
  return plain([row.name, row.external_id, row.group, row.owner, ...said].join(" "));
}

/** Whether a text made by `soughtText` has every word that is looked for. */
export function hasWords(text: string, search: string): boolean {
  return plain(search)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => text.includes(part));
}
