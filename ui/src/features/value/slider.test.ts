// Sliders move in round steps, reach the value in force, and write exact decimals.
import { expect, it } from "vitest";
import type { Unit } from "../../shared/bridge/types";
import { sliderOf } from "./slider";

const input = (value: string, low: string, high: string, unit: Unit = "share") => ({
  name: "margin",
  value,
  low,
  high,
  unit,
});

it("moves a share by half a percent", () => {
  const { min, max, step, write } = sliderOf(input("0.31", "0", "1"));
  expect([min, max, step]).toEqual([0, 1, 0.005]);
  expect(write(0.1 + 0.2)).toBe("0.300");
});

it("moves whole units by one", () => {
  const { step, write } = sliderOf(input("5", "1", "15", "years"));
  expect(step).toBe(1);
  expect(write(7)).toBe("7");
});

it("reaches a value beyond its bounds", () => {
  const { min, max } = sliderOf(input("-0.4", "-0.1", "0.2"));
  expect(min).toBeLessThanOrEqual(-0.4);
  expect(max).toBeGreaterThanOrEqual(0.2);
});

it("moves large amounts by round sums and writes no exponent", () => {
  const { step, write } = sliderOf(input("120000000000", "0", "400000000000", "money"));
  expect(step).toBe(2_000_000_000);
  expect(write(122_000_000_000)).toBe("122000000000");
});

it("stands still where both ends are the same", () => {
  expect(sliderOf(input("0", "0", "0"))).toMatchObject({ min: 0, max: 0, step: 1 });
});
