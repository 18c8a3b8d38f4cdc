// What moves the window of the canvas by itself: a card that is folded stays where it is, and the current
// card is brought into view.
import { useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { Chart } from "../../shared/bridge/types";
import { openingViewport, type Viewport } from "./chart-walk";
import type { ChartState } from "./use-chart";

const moving = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 140;

/** How the whole chart is fitted into the canvas. */
export const fitting = { padding: 0.08, maxZoom: 1, duration: moving };

/** Where the canvas opens: at the card that is current already, else with the chart or its top. */
export function useOpening(
  { current, index }: ChartState,
  chart: Chart,
  box: React.RefObject<HTMLDivElement | null>,
) {
  return useEffectEvent((flow: { setViewport: (to: Viewport) => Promise<boolean> }) => {
    const size = box.current?.getBoundingClientRect();
    if (!size) return;
    const opening = openingViewport(chart, size.width, size.height);
    const placed = current === null ? undefined : index?.cards.get(current);
    const middle = placed && {
      x: size.width / 2 - (placed.x + placed.width / 2) * opening.zoom,
      y: size.height / 2 - (placed.y + placed.height / 2) * opening.zoom,
    };
    void flow.setViewport({ ...opening, ...middle });
  });
}

/** Keeps a folded or unfolded card in its place, then follows the current card. */
export function useSteadyFold(state: ChartState, chart: Chart) {
  useSteady(state, chart);
  useFollow(state);
}

function useSteady({ current }: ChartState, chart: Chart) {
  const flow = useReactFlow();
  const before = useRef({ chart, current });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { chart, current };
    if (was.chart === chart || current === null) return;
    const place = (one: Chart) => one.cards.find(({ card }) => card.position === current);
    const [from, to] = [place(was.chart), place(chart)];
    if (!from || !to || from.card.folded === to.card.folded) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x + (from.x - to.x) * zoom, y: y + (from.y - to.y) * zoom, zoom });
  }, [chart, current, flow]);
}

/** Brings the current card into view when it is outside. */
function useFollow({ current, index }: ChartState) {
  const flow = useReactFlow();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  useEffect(() => {
    const placed = current === null ? undefined : index?.cards.get(current);
    if (!placed || width === 0) return;
    const { x, y, zoom } = flow.getViewport();
    const left = placed.x * zoom + x;
    const top = placed.y * zoom + y;
    const seen =
      left >= 0 &&
      top >= 0 &&
      left + placed.width * zoom <= width &&
      top + placed.height * zoom <= height;
    if (seen) return;
    void flow.setCenter(placed.x + placed.width / 2, placed.y + placed.height / 2, {
      zoom: Math.max(zoom, 0.6),
      duration: moving,
    });
  }, [current, index, width, height, flow]);
}
