// Every step of every year is drawn on the same scale.
import { expect, it } from "vitest";
import { layYears } from "./year-layout";

const year = (
  revenue: string,
  goods: string | null,
  serve: string | null,
  left: string | null,
) => ({
  year: 2025,
  revenue,
  revenue_without_cost: "0",
  cost_of_goods: goods,
  cost_to_serve: serve,
  contribution: left,
  partial: false,
});

it("draws costs and profit as long as they are beside the revenue", () => {
  const [bars] = layYears([year("100", "60", "15", "25")], 200).bars;
  expect(bars).toEqual({
    revenue: { x: 0, width: 200 },
    cost_of_goods: { x: 0, width: 120 },
    cost_to_serve: { x: 0, width: 30 },
    contribution: { x: 0, width: 50 },
  });
});

it("draws a loss to the left of zero", () => {
  const { zero, bars } = layYears([year("100", "90", "60", "-50")], 300);
  expect(zero).toBe(100);
  expect(bars[0]?.contribution).toEqual({ x: 0, width: 100 });
  expect(bars[0]?.revenue).toEqual({ x: 100, width: 200 });
});

it("draws no bar for what nobody knows", () => {
  expect(layYears([year("100", null, null, null)], 300).bars[0]?.contribution).toBeNull();
});
