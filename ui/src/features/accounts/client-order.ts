// How clients are ordered and found: names by the alphabet of the language, amounts by size, and what is
// not known always last, whichever way a column is sorted.
import type { ClientRow } from "../../shared/bridge/types";
import { magnitude } from "../../shared/format/decimals";

/** What a column orders by; undefined where nothing is known. */
export const keys = {
  name: (row: ClientRow) => row.name,
  categories: (row: ClientRow) => row.categories.length || undefined,
  stage: (row: ClientRow) => row.stage ?? undefined,
  owner: (row: ClientRow) => row.owner ?? undefined,
  revenue: (row: ClientRow) => (row.revenue_ttm === null ? undefined : magnitude(row.revenue_ttm)),
  share: (row: ClientRow) => (row.share === null ? undefined : magnitude(row.share)),
  visit: (row: ClientRow) => row.next_visit ?? undefined,
};

/** Names in the order of the language: pinyin for Chinese, å ä ö last for Swedish; 2 before 10. */
export function nameOrder(locale: string): (one: string, other: string) => number {
  return new Intl.Collator(locale, { numeric: true, sensitivity: "base" }).compare;
}

/** A text without case and accents, for finding: "asa" finds Åsa. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

/** Whether a client has every word that is looked for. `said` gives what its row shows in words. */
export function matches(
  row: ClientRow,
  search: string,
  said: (row: ClientRow) => string[],
): boolean {
  const parts = plain(search).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return true;
  const text = plain([row.name, row.external_id, row.group, row.owner, ...said(row)].join(" "));
  return parts.every((part) => text.includes(part));
}

/** The one currency of all revenue shown; null where there are several, or nobody said which. */
export function sharedCurrency(rows: ClientRow[]): string | null {
  const all = new Set(rows.filter((row) => row.revenue_ttm !== null).map((row) => row.currency));
  const [only = null] = all;
  return all.size === 1 && only !== "XXX" ? only : null;
}
