// Where a position may go in a chart, said before anybody tries: never under itself or below itself.
// Works on the whole chart, also on what is folded away. Deliberately absent: moving, which is the desk's.
import type { PlacedCard } from "../../shared/bridge/types";
import { type ChartIndex, managersOf, siblingsOf } from "./chart-walk";

/** Why a position cannot stand under another. */
export type Hindrance = "itself" | "below" | "already";

/** What hinders; null where it may go there. Null as the manager means the top of the chart. */
export function hindrance(
  index: ChartIndex,
  position: string,
  manager: string | null,
): Hindrance | null {
  const placed = index.cards.get(position);
  const now = placed && placed.depth > 0 ? placed.card.manager : null;
  if (manager === position) return "itself";
  if (manager !== null && managersOf(index, manager).includes(position)) return "below";
  return now === manager ? "already" : null;
}

/** The card whose face covers a point of the chart. */
export function cardAt(index: ChartIndex, x: number, y: number): PlacedCard | null {
  for (const placed of index.cards.values()) {
    const within =
      x >= placed.x &&
      x <= placed.x + placed.width &&
      y >= placed.y &&
      y <= placed.y + placed.height;
    if (within) return placed;
  }
  return null;
}

/** The positions under the same manager, in their order. */
export function colleaguesOf(index: ChartIndex, position: string): string[] {
  const placed = index.cards.get(position);
  return placed ? siblingsOf(index, placed).map(({ card }) => card.position) : [];
}

/** Before whom a position stands after one step among its siblings; undefined where there is no step. */
export function stepAmong(
  siblings: readonly string[],
  position: string,
  step: "earlier" | "later",
): string | null | undefined {
  const at = siblings.indexOf(position);
  if (at < 0) return undefined;
  if (step === "earlier") return at === 0 ? undefined : siblings[at - 1];
  return at === siblings.length - 1 ? undefined : (siblings[at + 2] ?? null);
}
