// The lines of a checklist by what they are about, in the order of the research grid, packing last.
import type { ChecklistRow } from "../../shared/bridge/types";

const order: readonly ChecklistRow["dimension"][] = [
  "customer",
  "persons",
  "project",
  "competitor",
  "packing",
];

/** Groups that have lines; within a group the lines keep their order. */
export function byDimension(lines: ChecklistRow[]): [ChecklistRow["dimension"], ChecklistRow[]][] {
  return order
    .map((dimension): [ChecklistRow["dimension"], ChecklistRow[]] => [
      dimension,
      lines.filter((line) => line.dimension === dimension),
    ])
    .filter(([, group]) => group.length > 0);
}
