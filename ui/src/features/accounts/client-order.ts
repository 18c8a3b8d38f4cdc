// How clients are ordered: names by the alphabet of the language, amounts by size, and what is not known
// always last, whichever way a column is sorted.
import type { ClientRow } from "../../shared/bridge/types";
import { magnitude } from "../../shared/format/decimals";
import type { ColumnId } from "./table-look";

/** What a column orders by; undefined where nothing is known. */
export const keys = {
  name: (row: ClientRow) => row.name,
  group: (row: ClientRow) => row.group ?? undefined,
  categories: (row: ClientRow) => row.categories.length || undefined,
  stage: (row: ClientRow) => row.stage ?? undefined,
  kind: (row: ClientRow) => row.kind ?? undefined,
  owner: (row: ClientRow) => row.owner ?? undefined,
  revenue: (row: ClientRow) => (row.revenue_ttm === null ? undefined : magnitude(row.revenue_ttm)),
  share: (row: ClientRow) => (row.share === null ? undefined : magnitude(row.share)),
  potential: (row: ClientRow) => (row.potential ? magnitude(row.potential.amount) : undefined),
  visit: (row: ClientRow) => row.next_visit ?? undefined,
  contact: (row: ClientRow) => row.last_contact ?? undefined,
  actions: (row: ClientRow) => row.open_actions || undefined,
  positions: (row: ClientRow) => row.positions || undefined,
  number: (row: ClientRow) => row.external_id ?? undefined,
} satisfies Record<ColumnId | "name", (row: ClientRow) => string | number | undefined>;

/** Names in the order of the language: pinyin for Chinese, å ä ö last for Swedish; 2 before 10. */
export function nameOrder(locale: string): (one: string, other: string) => number {
  return new Intl.Collator(locale, { numeric: true, sensitivity: "base" }).compare;
}

/** The one currency of all revenue shown; null where there are several, or nobody said which. */
export function sharedCurrency(rows: ClientRow[]): string | null {
  const all = new Set(rows.filter((row) => row.revenue_ttm !== null).map((row) => row.currency));
  const [only = null] = all;
  return all.size === 1 && only !== "XXX" ? only : null;
}
