// The trend takes whole years of whole months only.
import { expect, it } from "vitest";
import { averages } from "./month-trend";

const months = (count: number, partial: number[] = []) =>
  Array.from({ length: count }, (_, index) => ({
    month: `2025-${String(index + 1).padStart(2, "0")}`,
    revenue: String(index * 10),
    partial: partial.includes(index),
  }));

it("begins with the twelfth month", () => {
  const found = averages(months(13));
  expect(found.slice(0, 11)).toEqual(Array(11).fill(null));
  expect(found.slice(11)).toEqual([55, 65]);
});

it("leaves out a year that holds part of a month", () => {
  expect(averages(months(14, [0, 13]))).toEqual([...Array(12).fill(null), 65, null]);
});
