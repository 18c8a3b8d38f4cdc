// The columns of the table of clients: what each orders by and what its cells show.
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { ComponentType } from "react";
import type { ClientRow } from "../../shared/bridge/types";
import { stages } from "../../shared/words/codes";
import {
  CategoriesCell,
  NameCell,
  OwnerCell,
  RevenueCell,
  ShareCell,
  StageCell,
  VisitCell,
} from "./ClientCells";
import { keys, nameOrder } from "./client-order";

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

/** How a column is laid out; its header is the message `clients-column-<id>`. */
export interface ColumnLook {
  id: keyof typeof keys;
  /** CSS width; the name takes what is left. */
  width: string;
  /** Figures stand at the right. */
  figures?: boolean;
  Cell: ComponentType<{ row: ClientRow }>;
}

/** The columns from left to right. */
export const looks: readonly ColumnLook[] = [
  { id: "name", width: "auto", Cell: NameCell },
  { id: "categories", width: "130px", Cell: CategoriesCell },
  { id: "stage", width: "148px", Cell: StageCell },
  { id: "owner", width: "152px", Cell: OwnerCell },
  { id: "revenue", width: "168px", figures: true, Cell: RevenueCell },
  { id: "share", width: "128px", figures: true, Cell: ShareCell },
  { id: "visit", width: "136px", Cell: VisitCell },
];

type Column = ColumnDef<typeof features, ClientRow>;

/** Column definitions for ordering in a locale. */
export function columnsFor(locale: string): Column[] {
  const byText = nameOrder(locale);
  const text = (id: "name" | "owner") => (one: ClientRow, other: ClientRow) =>
    byText(keys[id](one) ?? "", keys[id](other) ?? "");
  const size = (id: "revenue" | "share" | "categories") => (one: ClientRow, other: ClientRow) =>
    (keys[id](one) ?? 0) - (keys[id](other) ?? 0);
  const orders: Record<ColumnLook["id"], (one: ClientRow, other: ClientRow) => number> = {
    name: text("name"),
    owner: text("owner"),
    revenue: size("revenue"),
    share: size("share"),
    categories: size("categories"),
    stage: (one, other) =>
      stages.indexOf(one.stage ?? "exploratory") - stages.indexOf(other.stage ?? "exploratory"),
    visit: (one, other) => ((one.next_visit ?? "") < (other.next_visit ?? "") ? -1 : 1),
  };
  return looks.map(({ id, figures }) => ({
    id,
    accessorFn: keys[id],
    sortUndefined: "last",
    sortDescFirst: figures ?? false,
    sortFn: (one, other) => orders[id](one.original, other.original),
  }));
}
