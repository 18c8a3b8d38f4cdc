// Thousands of warnings are read as a few kinds.
import { expect, it } from "vitest";
import { groupWarnings } from "./report-groups";

it("counts all warnings of a kind and keeps the first three", () => {
  const repeats = Array.from({ length: 5268 }, (_, index) => ({
    code: "possible_duplicate",
    row: index + 2,
    detail: "",
  }));
  const groups = groupWarnings([{ code: "zero_price", row: 1, detail: "" }, ...repeats]);
  expect(groups.map(({ code, count }) => [code, count])).toEqual([
    ["zero_price", 1],
    ["possible_duplicate", 5268],
  ]);
  expect(groups[1]?.first.map((warning) => warning.row)).toEqual([2, 3, 4]);
});

it("has nothing to say about nothing", () => {
  expect(groupWarnings([])).toEqual([]);
});
