// Edits of single cells, the way every field of the window saves itself.
import { useMutation } from "@tanstack/react-query";
import { desk } from "../bridge/desk";
import type { Value } from "../bridge/types";

/** One cell and what it becomes. */
export interface CellEdit {
  table: string;
  row: string;
  field: string;
  value: Value;
}

/** A text or code, or nothing. */
export function textValue(text: string | null): Value {
  return text === null ? { kind: "null" } : { kind: "text", value: text };
}

/** An exact decimal, or nothing. */
export function decimalValue(decimal: string | null): Value {
  return decimal === null ? { kind: "null" } : { kind: "decimal", value: decimal };
}

/** A reference to a row, or nothing. */
export function rowValue(row: string | null): Value {
  return row === null ? { kind: "null" } : { kind: "row", value: row };
}

/** A day such as `2026-11-21`, or nothing. */
export function dateValue(day: string | null): Value {
  return day === null ? { kind: "null" } : { kind: "date", value: day };
}

/** Edits whose failures show at the field. */
export function useEditCell() {
  return useMutation({
    mutationFn: ({ table, row, field, value }: CellEdit) => desk.editCell(table, row, field, value),
    meta: { failsInPlace: true },
  });
}
