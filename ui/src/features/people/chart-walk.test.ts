// The arrow keys walk a chart as the eye does.
import { describe, expect, it } from "vitest";
import { card, chart } from "./chart-fixture";
import { firstCard, indexChart, managersOf, openingViewport, walk } from "./chart-walk";

const index = indexChart(chart);

describe("walking", () => {
  it("starts at the top left", () => {
    expect(firstCard(index)).toBe("ceo");
    expect(walk(index, null, "ArrowDown")).toBe("ceo");
    expect(walk(index, "gone", "ArrowLeft")).toBe("ceo");
  });

  it("goes down to the first report and up to the manager", () => {
    expect(walk(index, "ceo", "ArrowDown")).toBe("cfo");
    expect(walk(index, "cto", "ArrowUp")).toBe("ceo");
  });

  it("goes up and down a hanging list before it leaves it", () => {
    expect(walk(index, "clerk1", "ArrowDown")).toBe("clerk2");
    expect(walk(index, "clerk2", "ArrowUp")).toBe("clerk1");
    expect(walk(index, "clerk1", "ArrowUp")).toBe("cfo");
  });

  it("goes sideways to the nearest card, also of another branch or tree", () => {
    expect(walk(index, "cfo", "ArrowRight")).toBe("cto");
    expect(walk(index, "dev", "ArrowLeft")).toBe("clerk1");
    expect(walk(index, "ceo", "ArrowRight")).toBe("ops");
  });

  it("stays where there is nothing", () => {
    expect(walk(index, "ceo", "ArrowUp")).toBe("ceo");
    expect(walk(index, "cfo", "ArrowLeft")).toBe("cfo");
    expect(walk(index, "clerk2", "ArrowDown")).toBe("clerk2");
  });

  it("reaches every card from the first", () => {
    const reached = new Set(["ceo"]);
    const waiting = ["ceo"];
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      for (const arrow of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const) {
        const next = walk(index, at, arrow);
        if (next && !reached.has(next)) {
          reached.add(next);
          waiting.push(next);
        }
      }
    }
    expect([...reached].sort()).toEqual(chart.cards.map((one) => one.card.position).sort());
  });
});

it("names everyone above a position, nearest first, and survives a circle", () => {
  expect(managersOf(index, "clerk2")).toEqual(["cfo", "ceo"]);
  const circle = indexChart({ cards: [card("a", "b", [0, 0, 0]), card("b", "a", [0, 100, 1])] });
  expect(managersOf(circle, "a")).toEqual(["b"]);
});

it("opens with the whole chart where it can be read, else with its top", () => {
  expect(openingViewport(chart, 1200, 700).zoom).toBe(1);
  const wide = openingViewport({ ...chart, width: 20_000 }, 1000, 700);
  expect(wide.zoom).toBe(0.9);
  expect(wide.x).toBe(500 - 250 * 0.9);
});
