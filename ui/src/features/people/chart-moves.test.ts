// A move that cannot be is known before it is tried.
import { describe, expect, it } from "vitest";
import { chart } from "./chart-fixture";
import { cardAt, colleaguesOf, hindrance, stepAmong } from "./chart-moves";
import { indexChart } from "./chart-walk";

const index = indexChart(chart);

describe("a position", () => {
  it("may stand under anybody who does not answer to it", () => {
    expect(hindrance(index, "cfo", "cto")).toBeNull();
    expect(hindrance(index, "clerk1", "ops")).toBeNull();
    expect(hindrance(index, "cfo", null)).toBeNull();
  });

  it("never stands under itself, directly or over others", () => {
    expect(hindrance(index, "ceo", "ceo")).toBe("itself");
    expect(hindrance(index, "ceo", "cfo")).toBe("below");
    expect(hindrance(index, "ceo", "clerk2")).toBe("below");
  });

  it("needs no move to where it stands", () => {
    expect(hindrance(index, "cfo", "ceo")).toBe("already");
    expect(hindrance(index, "ops", null)).toBe("already");
  });
});

it("knows the card under a point, and none beside", () => {
  expect(cardAt(index, 350, 150)?.card.position).toBe("cto");
  expect(cardAt(index, 250, 150)).toBeNull();
});

it("steps among siblings and stops at the ends", () => {
  const siblings = colleaguesOf(index, "cto");
  expect(siblings).toEqual(["cfo", "cto"]);
  expect(colleaguesOf(index, "ops")).toEqual(["ceo", "ops"]);
  expect(stepAmong(siblings, "cto", "earlier")).toBe("cfo");
  expect(stepAmong(siblings, "cto", "later")).toBeUndefined();
  expect(stepAmong(siblings, "cfo", "later")).toBeNull();
  expect(stepAmong(["a", "b", "c"], "a", "later")).toBe("c");
  expect(stepAmong(siblings, "gone", "later")).toBeUndefined();
});
