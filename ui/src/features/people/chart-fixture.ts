// A small chart for tests:
//
//            ceo
//      cfo        cto
//     clerk1      dev (far right: ops, a root of its own)
//     clerk2
import type { Card, Chart, PlacedCard } from "../../shared/bridge/types";

export function card(
  position: string,
  manager: string | null,
  [x, y, depth]: [number, number, number],
  more: Partial<Card> = {},
): PlacedCard {
  return {
    card: {
      position,
      manager,
      holder: null,
      name: position,
      title: null,
      department: null,
      state: "filled",
      roles: [],
      attitude: null,
      strength: null,
      folded: false,
      stale: false,
      ...more,
    },
    x,
    y,
    width: 200,
    height: 76,
    depth,
    reports: 0,
    below: 0,
  };
}

export const chart: Chart = {
  width: 1000,
  height: 500,
  cards: [
    card("ceo", null, [150, 0, 0]),
    card("ops", null, [700, 0, 0]),
    card("cfo", "ceo", [0, 120, 1]),
    card("cto", "ceo", [300, 120, 1]),
    card("clerk1", "cfo", [16, 240, 2]),
    card("clerk2", "cfo", [16, 330, 2]),
    card("dev", "cto", [300, 240, 2]),
  ],
  lines: [],
};
