// How the arrow keys walk a chart, and where its window stands. Works on what is drawn: cards folded away
// are not there to walk to. Deliberately absent: the canvas.
import type { Chart, PlacedCard } from "../../shared/bridge/types";

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const arrows: readonly string[] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

export function isArrow(key: string): key is Arrow {
  return arrows.includes(key);
}

/** The cards of a chart by their position, and who is drawn under whom. */
export interface ChartIndex {
  cards: Map<string, PlacedCard>;
  /** Reports from top to bottom, then from left to right; under null the roots. */
  reports: Map<string | null, PlacedCard[]>;
}

/** Indexes a chart once, for every step. */
export function indexChart(chart: Pick<Chart, "cards">): ChartIndex {
  const cards = new Map(chart.cards.map((placed) => [placed.card.position, placed]));
  const reports: ChartIndex["reports"] = new Map();
  for (const placed of chart.cards) {
    const { manager } = placed.card;
    const above = placed.depth > 0 && manager !== null && cards.has(manager) ? manager : null;
    const siblings = reports.get(above) ?? [];
    siblings.push(placed);
    reports.set(above, siblings);
  }
  for (const siblings of reports.values()) {
    siblings.sort((one, other) => one.y - other.y || one.x - other.x);
  }
  return { cards, reports };
}

/** The card the chart is read from: the first at the top. */
export function firstCard({ reports }: ChartIndex): string | null {
  return reports.get(null)?.[0]?.card.position ?? null;
}

function isStacked(one: PlacedCard, other: PlacedCard): boolean {
  return Math.abs(one.x - other.x) < one.width / 2;
}

/** The cards under the same manager, the card itself among them, in their order. */
export function siblingsOf(index: ChartIndex, placed: PlacedCard): PlacedCard[] {
  const { manager } = placed.card;
  const above = placed.depth > 0 && manager !== null && index.cards.has(manager) ? manager : null;
  return index.reports.get(above) ?? [];
}

/** Straight down a hanging list, else to the first report; up the list, else to the manager. */
function vertical(index: ChartIndex, from: PlacedCard, down: boolean): PlacedCard | undefined {
  const stacked = siblingsOf(index, from).filter(
    (one) => isStacked(one, from) && (down ? one.y > from.y : one.y < from.y),
  );
  if (down) return index.reports.get(from.card.position)?.[0] ?? stacked[0];
  const manager = from.card.manager === null ? undefined : index.cards.get(from.card.manager);
  return stacked.at(-1) ?? manager;
}

/** The nearest card beside, whoever it reports to. */
function horizontal(index: ChartIndex, from: PlacedCard, right: boolean): PlacedCard | undefined {
  let nearest: PlacedCard | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of index.cards.values()) {
    const across = right ? one.x - from.x : from.x - one.x;
    if (across < from.width / 2 || Math.abs(one.y - from.y) > from.height / 2) continue;
    const distance = across + Math.abs(one.y - from.y);
    if (distance < least) {
      least = distance;
      nearest = one;
    }
  }
  return nearest;
}

/** Where an arrow leads; the same card where there is nothing in that direction. */
export function walk(index: ChartIndex, current: string | null, arrow: Arrow): string | null {
  const from = current === null ? undefined : index.cards.get(current);
  if (!from) return firstCard(index);
  const to =
    arrow === "ArrowUp" || arrow === "ArrowDown"
      ? vertical(index, from, arrow === "ArrowDown")
      : horizontal(index, from, arrow === "ArrowRight");
  return to?.card.position ?? from.card.position;
}

/** Everyone above a position, to unfold the way to it. */
export function managersOf(index: ChartIndex, position: string): string[] {
  const above: string[] = [];
  const seen = new Set([position]);
  let manager = index.cards.get(position)?.card.manager ?? null;
  while (manager !== null && !seen.has(manager)) {
    seen.add(manager);
    above.push(manager);
    manager = index.cards.get(manager)?.card.manager ?? null;
  }
  return above;
}

export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

/** Least zoom at which names can be read. */
const LEGIBLE = 0.75;

/** The whole chart where it can be read at that size; else its top, legible. */
export function openingViewport(chart: Chart, width: number, height: number): Viewport {
  const whole = Math.min(1, width / chart.width, height / chart.height);
  if (whole >= LEGIBLE || chart.cards.length === 0) {
    const zoom = Number.isFinite(whole) ? whole : 1;
    return {
      x: (width - chart.width * zoom) / 2,
      y: Math.max(0, Math.min(24, (height - chart.height * zoom) / 2)),
      zoom,
    };
  }
  const zoom = 0.9;
  const index = indexChart(chart);
  const root = index.cards.get(firstCard(index) ?? "");
  const middle = root ? root.x + root.width / 2 : chart.width / 2;
  return { x: width / 2 - middle * zoom, y: 0, zoom };
}
