// The keyboard of the canvas: arrow keys walk, Enter opens, + and − unfold and fold, F fits; what else a
// key does to the current card comes from the page.
import { useReactFlow } from "@xyflow/react";
import { useCallback } from "react";
import { isComposing } from "../../shared/format/composition";
import { isArrow, walk } from "./chart-walk";
import { fitting } from "./use-canvas-view";
import type { ChartState } from "./use-chart";

/** By key in lower case; called with the current card. */
export type CardKeys = Record<string, (position: string | null) => void>;

interface Keyboard {
  state: ChartState;
  keys: CardKeys;
  onOpen: (position: string) => void;
  onLeave: (() => void) | undefined;
}

/** The menu key, and the keys of keyboards that have none. */
function nameOfKey(event: React.KeyboardEvent): string {
  if (event.key === "F10" && event.shiftKey) return "contextmenu";
  return event.key === "=" ? "+" : event.key.toLowerCase();
}

export function useChartKeys({ state, keys, onOpen, onLeave }: Keyboard) {
  const flow = useReactFlow();
  const { index, current, setCurrent, fold } = state;
  return useCallback(
    (event: React.KeyboardEvent) => {
      if (!index || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const placed = current === null ? undefined : index.cards.get(current);
      const own: Record<string, () => void> = {
        enter: () => placed && onOpen(placed.card.position),
        escape: () => onLeave?.(),
        f: () => void flow.fitView(fitting),
        "-": () =>
          placed && placed.reports > 0 && !placed.card.folded && fold(placed.card.position),
        "+": () => placed?.card.folded && fold(placed.card.position),
      };
      const { key } = event;
      const name = nameOfKey(event);
      const more = keys[name];
      const act = isArrow(key)
        ? () => setCurrent(walk(index, current, key))
        : (own[name] ?? (more && (() => more(placed?.card.position ?? null))));
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    [index, current, setCurrent, fold, flow, keys, onOpen, onLeave],
  );
}
