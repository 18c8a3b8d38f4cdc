// A card in the air: where it is, over whom, and whether it may land there. Kept outside of React, so that
// a move of the pointer draws nothing but the layer over the canvas.
import type { PlacedCard } from "../../shared/bridge/types";
import { cardAt, type Hindrance, hindrance } from "./chart-moves";
import type { ChartIndex } from "./chart-walk";

/** What the layer draws. */
export interface Drag {
  /** The card that is moved, where it stands. */
  from: PlacedCard;
  /** Upper left corner of the card in the air. */
  x: number;
  y: number;
  /** The card it hangs over. */
  over: PlacedCard | null;
  hindrance: Hindrance | null;
}

/** A point of the chart. */
export interface Spot {
  x: number;
  y: number;
}

/** Takes a card up, carries it, and says where it lands. */
export function makeCardDrag() {
  let drag: Drag | null = null;
  let grip: Spot = { x: 0, y: 0 };
  const listeners = new Set<() => void>();
  const tell = (next: Drag | null) => {
    drag = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    now: () => drag,
    takeUp: (from: PlacedCard, at: Spot) => {
      grip = { x: at.x - from.x, y: at.y - from.y };
      tell({ from, x: from.x, y: from.y, over: null, hindrance: null });
    },
    /** Looks on the drawn chart for the card below, and on the whole one for what hinders. */
    carry: (drawn: ChartIndex, whole: ChartIndex, at: Spot) => {
      if (!drag) return;
      const found = cardAt(drawn, at.x, at.y);
      const over = found?.card.position === drag.from.card.position ? null : found;
      tell({
        ...drag,
        x: at.x - grip.x,
        y: at.y - grip.y,
        over,
        hindrance: over && hindrance(whole, drag.from.card.position, over.card.position),
      });
    },
    /** Lets go; answers what was in the air, null where it was put back before. */
    letGo: () => {
      const last = drag;
      tell(null);
      return last;
    },
  };
}

export type CardDrag = ReturnType<typeof makeCardDrag>;
