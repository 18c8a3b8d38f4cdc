// New rows of any noun with their first cells, one change each.
import { useMutation } from "@tanstack/react-query";
import { desk } from "../bridge/desk";
import type { Value } from "../bridge/types";

/** A table and the first cells of its new row; cells that are undefined stay empty. */
export interface NewRow {
  table: string;
  cells: Record<string, Value | undefined>;
}

/** A reference to another row. */
export function rowValue(row: string): Value {
  return { kind: "row", value: row };
}

/** Adds rows; what fails shows where they are added. */
export function useAddRow() {
  return useMutation({
    mutationFn: ({ table, cells }: NewRow) =>
      desk.addRow(
        table,
        Object.entries(cells).flatMap(([field, value]) =>
          value === undefined ? [] : [{ field, value }],
        ),
      ),
    meta: { failsInPlace: true },
  });
}
