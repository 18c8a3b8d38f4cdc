// Scales end on round figures and never leave zero out.
import { expect, it } from "vitest";
import { roundStep, scaleOver } from "./scale";

it("steps by one, two or five", () => {
  expect(roundStep(9, 3)).toBe(5);
  expect(roundStep(60, 3)).toBe(20);
  expect(roundStep(0.3, 3)).toBeCloseTo(0.1);
});

it("holds zero, also where every value is far from it", () => {
  const { ticks, at } = scaleOver([900, 1000], 200);
  expect(ticks).toContain(0);
  expect(at(0)).toBe(0);
  expect(at(1000)).toBe(200);
});

it("puts zero between losses and gains", () => {
  const { at } = scaleOver([-50, 150], 400);
  expect(at(-50)).toBe(0);
  expect(at(0)).toBe(100);
  expect(at(150)).toBe(400);
});

it("has room for values of any size", () => {
  const { at, ticks } = scaleOver([-3e14, 9.87e15], 300);
  for (const tick of ticks) expect(Number.isFinite(at(tick))).toBe(true);
  expect(at(9.87e15)).toBeLessThanOrEqual(300);
});

it("stands still where there is nothing to measure", () => {
  expect(scaleOver([], 300).ticks).toEqual([0]);
  expect(scaleOver([0, 0], 300).at(0)).toBe(0);
});
