// Bands of several sums share one scale with zero on it.
import { expect, it } from "vitest";
import { layBands } from "./band-layout";

const sum = (amount: string | null, low: string | null = null, high: string | null = null) => ({
  amount,
  low,
  high,
});

it("puts every sum on the same scale, from zero on", () => {
  const { zero, bands } = layBands([sum("50", "25", "75"), sum("100")]);
  expect(zero).toBe(0);
  expect(bands).toEqual([
    { from: 0.25, to: 0.75, at: 0.5 },
    { from: 1, to: 1, at: 1 },
  ]);
});

it("stands zero between losses and gains", () => {
  const { zero, bands } = layBands([sum("50", "-50", "150")]);
  expect(zero).toBe(0.25);
  expect(bands[0]).toEqual({ from: 0, to: 1, at: 0.5 });
});

it("draws nothing for a sum that was refused", () => {
  expect(layBands([sum(null), sum("10")]).bands[0]).toBeNull();
});

it("stays within the line, however large the sums are", () => {
  const { bands } = layBands([sum("-1e300", "-1.7e308", "1e300"), sum("0.01")]);
  for (const band of bands) {
    for (const place of [band?.from, band?.to, band?.at]) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(1);
    }
  }
});
