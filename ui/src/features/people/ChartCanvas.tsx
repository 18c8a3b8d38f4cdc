// The canvas of a chart: pan, zoom, fold, drag a card onto another, and a keyboard that walks it. Only
// visible cards are drawn. The canvas itself has the focus and says aloud which card is current, so that a
// card that is not drawn yet can be walked to. Deliberately absent: what a drop or a key does to the data.
import { type NodeMouseHandler, ReactFlow, useReactFlow, useStore } from "@xyflow/react";
import { useMemo, useRef, useState } from "react";
import type { Chart } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./ChartCanvas.module.css";
import {
  type CardActs,
  CardActsContext,
  type CardData,
  type CardNode,
  ChartCard,
  spoken,
} from "./ChartCard";
import { type Drag, makeCardDrag } from "./card-drag";
import { DragLayer } from "./DragLayer";
import { ReportingLines } from "./ReportingLines";
import { useOpening, useSteadyFold } from "./use-canvas-view";
import type { ChartState } from "./use-chart";
import { type CardKeys, useChartKeys } from "./use-chart-keys";

export interface CanvasProps {
  state: ChartState;
  chart: Chart;
  /** What the canvas is and which keys it has. */
  label: string;
  /** Days since the last contact by position, where that is long ago. */
  ages?: ReadonlyMap<string, number>;
  /** Those that are picked. */
  chosen?: ReadonlySet<string>;
  /** Keys beside those that walk. */
  keys: CardKeys;
  add?: CardActs["add"];
  menu?: CardActs["menu"];
  /** Enter or a click on a card. */
  onOpen: (position: string) => void;
  /** Escape, or a click beside the cards. */
  onLeave?: () => void;
  /** A card was let go over another; absent where nothing can be moved. */
  onDrop?: (drag: Drag) => void;
}

const nodeTypes = { card: ChartCard };
const silent = {
  "node.a11yDescription.default": "",
  "node.a11yDescription.keyboardDisabled": "",
  "edge.a11yDescription.default": "",
};
const nobody: ReadonlySet<string> = new Set();
const noAges: ReadonlyMap<string, number> = new Map();

export function ChartCanvas(props: CanvasProps) {
  const { state, chart, label, keys, onOpen, onLeave, add, menu } = props;
  const words = useWords();
  const { current, setCurrent, fold } = state;
  const data = useCardData(props);
  const nodes = useNodes(chart, data, current);
  const here = current === null ? undefined : data.get(current);
  const far = useStore((store) => store.transform[2] < 0.5);
  const box = useRef<HTMLDivElement>(null);
  const format = useFormat();
  const { drag, handlers } = useDragging(props);
  useSteadyFold(state, chart);
  const onKeyDown = useChartKeys({ state, keys, onOpen, onLeave });
  const onInit = useOpening(state, chart, box);
  const acts = useMemo((): CardActs => ({ fold, add, menu }), [fold, add, menu]);
  const onContextMenu: NodeMouseHandler = (event, node) => {
    if (!menu) return;
    event.preventDefault();
    menu(node.id, { x: event.clientX, y: event.clientY });
  };
  return (
    <CardActsContext value={acts}>
      <p className="unseen" aria-live="polite">
        {here && spoken(here, words, format)}
      </p>
      <ReactFlow
        ref={box}
        className={`${styles.canvas} ${far ? "is-far" : ""}`}
        tabIndex={0}
        aria-label={label}
        aria-roledescription={words.say("chart-title")}
        ariaLabelConfig={silent}
        nodes={nodes}
        nodeTypes={nodeTypes}
        onlyRenderVisibleElements
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
        onInit={onInit}
        onKeyDown={onKeyDown}
        onNodeClick={(_, node) => {
          setCurrent(node.id);
          onOpen(node.id);
        }}
        onNodeContextMenu={onContextMenu}
        onPaneClick={() => onLeave?.()}
        {...handlers}
      >
        <ReportingLines lines={chart.lines} />
        <DragLayer drag={drag} />
      </ReactFlow>
    </CardActsContext>
  );
}

/** What stands on each card, the same object as long as nothing on it changes. */
function useCardData({ chart, ages = noAges, chosen = nobody }: CanvasProps) {
  return useMemo(
    () =>
      new Map(
        chart.cards.map((placed): [string, CardData] => {
          const { position, stale } = placed.card;
          const staleDays = stale ? (ages.get(position) ?? null) : null;
          return [position, { placed, staleDays, chosen: chosen.has(position) }];
        }),
      ),
    [chart, ages, chosen],
  );
}

/** One node a card; only the current one and the one before it change when walking. */
function useNodes(chart: Chart, data: Map<string, CardData>, current: string | null): CardNode[] {
  const plain = useMemo(
    () =>
      chart.cards.map(
        (placed): CardNode => ({
          id: placed.card.position,
          type: "card",
          position: { x: placed.x, y: placed.y },
          width: placed.width,
          height: placed.height,
          // Cards have a size and no handles; saying so spares drawing each of them once to measure it.
          measured: { width: placed.width, height: placed.height },
          handles: [],
          data: data.get(placed.card.position) ?? { placed, staleDays: null, chosen: false },
          // The card inside says what it is.
          domAttributes: { "aria-roledescription": undefined },
        }),
      ),
    [chart, data],
  );
  return useMemo(
    () => plain.map((node) => (node.id === current ? { ...node, selected: true } : node)),
    [plain, current],
  );
}

function pointOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const point = "touches" in event ? event.touches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}

/** Cards that are dragged stay where they are; a copy of them is carried by the pointer. */
function useDragging({ state, onDrop }: CanvasProps) {
  const flow = useReactFlow();
  const [drag] = useState(makeCardDrag);
  const { index, everyone } = state;
  if (!onDrop) return { drag, handlers: { nodesDraggable: false } };
  const spot = (event: MouseEvent | TouchEvent) => flow.screenToFlowPosition(pointOf(event));
  return {
    drag,
    handlers: {
      nodesDraggable: true,
      nodeDragThreshold: 4,
      onNodeDragStart: (event: MouseEvent | TouchEvent, node: CardNode) => {
        const placed = index?.cards.get(node.id);
        if (placed) drag.takeUp(placed, spot(event));
      },
      onNodeDrag: (event: MouseEvent | TouchEvent) => {
        if (index) drag.carry(index, everyone ?? index, spot(event));
      },
      onNodeDragStop: () => {
        const last = drag.letGo();
        if (last) onDrop(last);
      },
    },
  };
}
