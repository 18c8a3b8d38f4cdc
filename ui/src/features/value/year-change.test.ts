// A year is compared with the year before it, and only where both are whole.
import { expect, it } from "vitest";
import { withChange } from "./year-change";

const year = (year: number, revenue: string, partial = false) => ({ year, revenue, partial });

it("compares whole years only, the latest first", () => {
  const rows = withChange([
    year(2023, "100", true),
    year(2024, "200"),
    year(2025, "250"),
    year(2026, "90", true),
  ]);
  expect(rows.map(({ year, change }) => [year, change])).toEqual([
    [2026, null],
    [2025, 25],
    [2024, null],
    [2023, null],
  ]);
});

it("compares with nothing across a gap", () => {
  expect(withChange([year(2022, "10"), year(2024, "20")]).map(({ change }) => change)).toEqual([
    null,
    null,
  ]);
});
