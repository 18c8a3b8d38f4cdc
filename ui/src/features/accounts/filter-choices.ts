// What the filters of the table of clients offer, in words and in the order of the language.
import type { ClientRow } from "../../shared/bridge/types";
import { accountKinds, categories, marks, stages } from "../../shared/words/codes";
import type { Words } from "../../shared/words/use-words";
import { nameOrder } from "./client-order";
import type { Filters } from "./table-look";

type List = Exclude<keyof Filters, "lack">;
type Option = { value: string; label: string };

/** Lists whose choices are names rather than codes. */
function named(
  rows: readonly ClientRow[],
  pair: (row: ClientRow) => [string | null, string | null],
  locale: string,
): Option[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    const [id, name] = pair(row);
    if (id !== null && name !== null) names.set(id, name);
  }
  const order = nameOrder(locale);
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => order(one.label, other.label));
}

/** Every list that has something to choose from. */
export function filterChoices(
  rows: readonly ClientRow[],
  words: Words,
  locale: string,
): { list: List; options: Option[] }[] {
  const has = (test: (row: ClientRow) => boolean) => rows.some(test);
  const all: { list: List; options: Option[] }[] = [
    {
      list: "owner",
      options: named(rows, (row) => [row.owner_id, row.owner], locale),
    },
    {
      list: "category",
      options: categories
        .filter((one) => has((row) => row.categories.includes(one)))
        .map((value) => ({ value, label: words.code("category", value) })),
    },
    {
      list: "stage",
      options: stages
        .filter((one) => has((row) => row.stage === one))
        .map((value) => ({ value, label: words.code("stage", value) })),
    },
    {
      list: "kind",
      options: accountKinds
        .filter((one) => has((row) => row.kind === one))
        .map((value) => ({ value, label: words.code("account-kind", value) })),
    },
    {
      list: "group",
      options: named(rows, (row) => [row.group_id, row.group], locale),
    },
    {
      list: "mark",
      options: marks
        .filter((one) => has((row) => row.mark === one))
        .map((value) => ({ value, label: words.attribute(`mark-${value}`, "meaning") ?? value })),
    },
  ];
  return all.filter(({ options }) => options.length > 0);
}
