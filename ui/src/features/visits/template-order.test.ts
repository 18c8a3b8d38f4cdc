// Lines change places with their neighbours of the same dimension, whatever stands between.
import { expect, it } from "vitest";
import { linesOf, stepWithin } from "./template-order";

const lines = [
  { id: "c1", dimension: "customer" },
  { id: "p1", dimension: "persons" },
  { id: "c2", dimension: "customer" },
  { id: "p2", dimension: "persons" },
  { id: "c3", dimension: "customer" },
] as const;

it("steps over the neighbour of the same dimension", () => {
  expect(stepWithin(lines, "c2", "earlier")).toBe("c1");
  expect(stepWithin(lines, "c1", "later")).toBe("p2");
  expect(stepWithin(lines, "c2", "later")).toBeNull();
});

it("has no step beyond the first and the last", () => {
  expect(stepWithin(lines, "c1", "earlier")).toBeUndefined();
  expect(stepWithin(lines, "c3", "later")).toBeUndefined();
  expect(stepWithin(lines, "gone", "later")).toBeUndefined();
});

it("keeps the order within a dimension", () => {
  expect(linesOf(lines, "customer").map(({ id }) => id)).toEqual(["c1", "c2", "c3"]);
});
