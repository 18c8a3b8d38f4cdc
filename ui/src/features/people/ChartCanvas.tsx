// The canvas of a chart: pan, zoom, fold, and a keyboard that walks it. Only visible cards are drawn.
// The canvas itself has the focus and says aloud which card is current, so that a card that is not drawn
// yet can be walked to.
import { ReactFlow, useReactFlow, useStore } from "@xyflow/react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { Chart } from "../../shared/bridge/types";
import { isComposing } from "../../shared/format/composition";
import { useWords } from "../../shared/words/use-words";
import styles from "./ChartCanvas.module.css";
import { type CardNode, ChartCard, FoldContext, spoken } from "./ChartCard";
import { isArrow, openingViewport, walk } from "./chart-walk";
import { ReportingLines } from "./ReportingLines";
import type { ChartState } from "./use-chart";

interface Props {
  state: ChartState;
  chart: Chart;
  onSearch: () => void;
}

const nodeTypes = { card: ChartCard };
const silent = {
  "node.a11yDescription.default": "",
  "node.a11yDescription.keyboardDisabled": "",
  "edge.a11yDescription.default": "",
};
const moving = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 140;
const fitting = { padding: 0.08, maxZoom: 1, duration: moving };

export function ChartCanvas({ state, chart, onSearch }: Props) {
  const words = useWords();
  const { current, setCurrent, setOpened, fold } = state;
  const nodes = useNodes(chart, current);
  const here = current === null ? undefined : state.index?.cards.get(current);
  const far = useStore((store) => store.transform[2] < 0.5);
  const box = useRef<HTMLDivElement>(null);
  useSteadyFold(state, chart);
  useFollow(state);
  const onKeyDown = useChartKeys(state, onSearch);
  return (
    <FoldContext value={fold}>
      <p className="unseen" aria-live="polite">
        {here && spoken(here, words)}
      </p>
      <ReactFlow
        ref={box}
        className={`${styles.canvas} ${far ? "is-far" : ""}`}
        tabIndex={0}
        aria-label={words.say("chart-canvas")}
        aria-roledescription={words.say("chart-title")}
        ariaLabelConfig={silent}
        nodes={nodes}
        nodeTypes={nodeTypes}
        onlyRenderVisibleElements
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomOnDoubleClick={false}
        panOnScroll
        minZoom={0.05}
        maxZoom={2}
        proOptions={{ hideAttribution: true }}
        onInit={(flow) => {
          const size = box.current?.getBoundingClientRect();
          if (size) void flow.setViewport(openingViewport(chart, size.width, size.height));
        }}
        onKeyDown={onKeyDown}
        onNodeClick={(_, node) => {
          setCurrent(node.id);
          setOpened(node.id);
        }}
        onPaneClick={() => setOpened(null)}
      >
        <ReportingLines lines={chart.lines} />
      </ReactFlow>
    </FoldContext>
  );
}

/** One node a card; only the current one and the one before it change when walking. */
function useNodes(chart: Chart, current: string | null): CardNode[] {
  const plain = useMemo(
    () =>
      chart.cards.map(
        (placed): CardNode => ({
          id: placed.card.position,
          type: "card",
          position: { x: placed.x, y: placed.y },
          width: placed.width,
          height: placed.height,
          data: { placed },
          // The card inside says what it is.
          domAttributes: { "aria-roledescription": undefined },
        }),
      ),
    [chart],
  );
  return useMemo(
    () => plain.map((node) => (node.id === current ? { ...node, selected: true } : node)),
    [plain, current],
  );
}

/** A card that is folded or unfolded stays where it is on the screen. */
function useSteadyFold({ current }: ChartState, chart: Chart) {
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

function useChartKeys(state: ChartState, onSearch: () => void) {
  const flow = useReactFlow();
  const { index, current, setCurrent, setOpened, fold } = state;
  return useCallback(
    (event: React.KeyboardEvent) => {
      if (!index || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const placed = current === null ? undefined : index.cards.get(current);
      const keys: Record<string, () => void> = {
        enter: () => setOpened(current),
        escape: () => setOpened(null),
        f: () => void flow.fitView(fitting),
        "/": onSearch,
        "-": () =>
          placed && placed.reports > 0 && !placed.card.folded && fold(placed.card.position),
        "+": () => placed?.card.folded && fold(placed.card.position),
      };
      const { key } = event;
      const act = isArrow(key)
        ? () => setCurrent(walk(index, current, key))
        : keys[key === "=" ? "+" : key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    [index, current, setCurrent, setOpened, fold, flow, onSearch],
  );
}
