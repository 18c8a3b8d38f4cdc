// The columns of the table of clients: what each orders by and what its cells show.
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { ComponentType } from "react";
import type { ClientRow } from "../../shared/bridge/types";
import { accountKinds, stages } from "../../shared/words/codes";
import {
  ActionsCell,
  CategoriesCell,
  ContactCell,
  GroupCell,
  KindCell,
  NumberCell,
  OwnerCell,
  PositionsCell,
  PotentialCell,
  RevenueCell,
  ShareCell,
  StageCell,
  VisitCell,
} from "./ClientCells";
import { keys, nameOrder } from "./client-order";
import { type ColumnId, columnIds } from "./table-look";

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

/** How a column is laid out; its header is the message `clients-column-<id>`. */
export interface ColumnLook {
  /** Pixels. */
  width: number;
  /** Figures stand at the right, and are sorted with the largest first. */
  figures?: boolean;
  Cell: ComponentType<{ row: ClientRow }>;
}

/** Width that the name has at least; it takes what is left. */
export const NAME_WIDTH = 220;

/** Every column beside the name. */
export const looks: Record<ColumnId, ColumnLook> = {
  group: { width: 150, Cell: GroupCell },
  categories: { width: 130, Cell: CategoriesCell },
  stage: { width: 156, Cell: StageCell },
  kind: { width: 132, Cell: KindCell },
  owner: { width: 148, Cell: OwnerCell },
  revenue: { width: 172, figures: true, Cell: RevenueCell },
  share: { width: 164, figures: true, Cell: ShareCell },
  potential: { width: 128, figures: true, Cell: PotentialCell },
  visit: { width: 152, Cell: VisitCell },
  contact: { width: 120, Cell: ContactCell },
  actions: { width: 104, figures: true, Cell: ActionsCell },
  positions: { width: 104, figures: true, Cell: PositionsCell },
  number: { width: 120, Cell: NumberCell },
};

type Column = ColumnDef<typeof features, ClientRow>;
type Order = (one: ClientRow, other: ClientRow) => number;

/** Column definitions for ordering in a locale. */
export function columnsFor(locale: string): Column[] {
  const byText = nameOrder(locale);
  return (["name", ...columnIds] as const).map((id) => ({
    id,
    accessorFn: keys[id],
    sortUndefined: "last",
    sortDescFirst: id !== "name" && looks[id].figures === true,
    sortFn: (one, other) => orderOf(id, byText)(one.original, other.original),
  }));
}

function orderOf(id: ColumnId | "name", byText: (one: string, other: string) => number): Order {
  const by = (place: (row: ClientRow) => number) => (one: ClientRow, other: ClientRow) =>
    place(one) - place(other);
  if (id === "stage") return by((row) => stages.indexOf(row.stage ?? "exploratory"));
  if (id === "kind") return by((row) => accountKinds.indexOf(row.kind ?? "existing"));
  return (one, other) => {
    const [left, right] = [keys[id](one), keys[id](other)];
    return typeof left === "number" && typeof right === "number"
      ? left - right
      : byText(String(left ?? ""), String(right ?? ""));
  };
}
