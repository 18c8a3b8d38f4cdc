// The order of the lines of a template: they are shown by dimension, and kept in one order.
import type { Dimension, TemplateLineRow } from "../../shared/bridge/types";

type Line = Pick<TemplateLineRow, "id" | "dimension">;

/** The lines of a dimension, in their order. */
export function linesOf<T extends Line>(lines: readonly T[], dimension: Dimension): T[] {
  return lines.filter((line) => line.dimension === dimension);
}

/** Before which line one stands after a step within its dimension; undefined where there is no step. */
export function stepWithin(
  lines: readonly Line[],
  id: string,
  step: "earlier" | "later",
): string | null | undefined {
  const line = lines.find((one) => one.id === id);
  if (!line) return undefined;
  const group = linesOf(lines, line.dimension);
  const at = group.indexOf(line);
  if (step === "earlier") return group[at - 1]?.id;
  const over = group[at + 1];
  if (!over) return undefined;
  return lines[lines.indexOf(over) + 1]?.id ?? null;
}
