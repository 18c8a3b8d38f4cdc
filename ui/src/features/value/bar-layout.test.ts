// Bars stand on zero, whatever the months bring.
import { expect, it } from "vitest";
import { layBars } from "./bar-layout";

it("stands every bar on the zero line", () => {
  const { bars, zero } = layBars([10, 20, 5], 300, 100);
  for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(zero);
  expect(zero).toBe(100);
});

it("hangs months of money given back below the zero line", () => {
  const { bars, zero } = layBars([10, -5], 300, 100);
  expect(bars[1]?.y).toBeCloseTo(zero);
  expect(bars[1]?.height).toBeGreaterThan(0);
  expect(bars[0]?.height).toBeCloseTo(2 * (bars[1]?.height ?? 0));
});

it("draws the lines at round figures with zero among them", () => {
  const { lines } = layBars([279_489], 300, 100);
  expect(lines.map((line) => line.value)).toEqual([0, 100_000, 200_000, 300_000]);
});

it("draws nothing but the zero line where nothing was sold", () => {
  expect(layBars([0, 0], 300, 100)).toMatchObject({
    bars: [],
    zero: 100,
    lines: [{ value: 0, y: 100 }],
  });
});
