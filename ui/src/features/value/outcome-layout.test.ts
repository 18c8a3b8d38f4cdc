// The bars of a histogram fill its width and stand on its foot.
import { expect, it } from "vitest";
import { layOutcome } from "./outcome-layout";

const bins = [
  { from: "-100", to: "0", count: 5 },
  { from: "0", to: "100", count: 20 },
  { from: "100", to: "200", count: 10 },
];

it("stands every bar on the foot, as high as its share of the highest", () => {
  const { bars } = layOutcome(bins, 300, 80);
  expect(bars.map(({ height }) => height)).toEqual([20, 80, 40]);
  for (const { y, height } of bars) expect(y + height).toBe(80);
});

it("knows which bars are losses, and keeps every amount within the bins", () => {
  const { bars, at } = layOutcome(bins, 300, 80);
  expect(bars.map(({ loss }) => loss)).toEqual([true, false, false]);
  expect(at(0)).toBe(100);
  expect(at(1e300)).toBe(300);
  expect(at(-1e300)).toBe(0);
});

it("draws a plan whose outcome never differs", () => {
  const { bars, at } = layOutcome([{ from: "5", to: "5", count: 10_000 }], 300, 80);
  expect(at(5)).toBe(150);
  expect(bars[0]).toMatchObject({ x: 150, width: 1, height: 80 });
});
