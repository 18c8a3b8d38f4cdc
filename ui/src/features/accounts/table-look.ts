// How the table of clients looks: its columns, its order, what it is narrowed to. A look is kept by this
// device, also under a name as a view; what was kept by another version is read as far as it makes sense.
import type { AccountKind, Category, ConcentrationMark, Stage } from "../../shared/bridge/types";
import { accountKinds, categories, marks, stages } from "../../shared/words/codes";

/** Every column beside the name, from left to right as first offered. */
export const columnIds = [
  "group",
  "categories",
  "stage",
  "kind",
  "owner",
  "revenue",
  "share",
  "potential",
  "visit",
  "contact",
  "actions",
  "positions",
  "number",
] as const;

export type ColumnId = (typeof columnIds)[number];

/** What a client can lack that one looks for. */
export const lacks = ["owner", "visit", "contact"] as const;
export type Lack = (typeof lacks)[number];

/** What the table is narrowed to: within a list any may fit, each list that has something must. */
export interface Filters {
  category: Category[];
  stage: Stage[];
  kind: AccountKind[];
  mark: ConcentrationMark[];
  /** Ids of members. */
  owner: string[];
  /** Ids of groups. */
  group: string[];
  lack: Lack[];
}

export interface TableLook {
  /** The columns chosen, in their order; null follows the width of the window. */
  columns: ColumnId[] | null;
  sort: { id: ColumnId | "name"; desc: boolean };
  filters: Filters;
}

/** A look with a name. */
export interface SavedView {
  name: string;
  look: TableLook;
}

export const noFilters: Filters = {
  category: [],
  stage: [],
  kind: [],
  mark: [],
  owner: [],
  group: [],
  lack: [],
};

export const usualLook: TableLook = {
  columns: null,
  sort: { id: "revenue", desc: true },
  filters: noFilters,
};

/** The columns where nobody chose any, as they stand; behind each how much it matters, 1 the most. */
const usual: readonly [ColumnId, number][] = [
  ["categories", 6],
  ["stage", 5],
  ["owner", 2],
  ["revenue", 1],
  ["share", 3],
  ["visit", 4],
  ["contact", 7],
];

/** The columns where nobody chose any: those that matter most, as many as fit. */
export function usualColumns(room: number, widthOf: (id: ColumnId) => number): ColumnId[] {
  let left = room;
  const fitting = new Set<ColumnId>();
  for (const [id] of [...usual].sort(([, one], [, other]) => one - other)) {
    left -= widthOf(id);
    if (left < 0) break;
    fitting.add(id);
  }
  return usual.map(([id]) => id).filter((id) => fitting.has(id));
}

function object(thing: unknown): Record<string, unknown> {
  return typeof thing === "object" && thing !== null ? (thing as Record<string, unknown>) : {};
}

function among<T extends string>(thing: unknown, allowed: readonly T[]): T[] {
  if (!Array.isArray(thing)) return [];
  return allowed.length > 0
    ? [...new Set(thing)].filter((one): one is T => allowed.includes(one))
    : thing.filter((one): one is T => typeof one === "string");
}

/** What was kept, as far as it makes sense. */
export function readLook(kept: unknown): TableLook {
  const { columns, sort, filters } = object(kept);
  const { id, desc } = object(sort);
  const known = among([id], ["name" as const, ...columnIds])[0];
  const lists = object(filters);
  return {
    columns: Array.isArray(columns) ? among(columns, columnIds) : null,
    sort: known ? { id: known, desc: desc === true } : usualLook.sort,
    filters: {
      category: among(lists.category, categories),
      stage: among(lists.stage, stages),
      kind: among(lists.kind, accountKinds),
      mark: among(lists.mark, marks),
      owner: among(lists.owner, []),
      group: among(lists.group, []),
      lack: among(lists.lack, lacks),
    },
  };
}

/** The views that were kept; a name stands once. */
export function readViews(kept: unknown): SavedView[] {
  if (!Array.isArray(kept)) return [];
  const views = kept.map((one): SavedView => {
    const { name, look } = object(one);
    return { name: typeof name === "string" ? name.trim() : "", look: readLook(look) };
  });
  return views.filter(({ name }, at) => name && views.findIndex((v) => v.name === name) === at);
}

/** The views with one more, in the place of one of the same name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view];
}

/** Whether two looks show the same. */
export function isSameLook(one: TableLook, other: TableLook): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** How many lists narrow the table. */
export function countFilters(filters: Filters): number {
  return Object.values(filters).filter((list) => list.length > 0).length;
}

/** The columns with one moved a step; at the end it stays. */
export function moved(columns: readonly ColumnId[], id: ColumnId, by: 1 | -1): ColumnId[] {
  const at = columns.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= columns.length) return [...columns];
  const next = columns.filter((one) => one !== id);
  next.splice(to, 0, id);
  return next;
}
