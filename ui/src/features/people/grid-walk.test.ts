// A table of many people is walked cell by cell and by leaps.
import { expect, it } from "vitest";
import { gridWalk } from "./grid-walk";

const plain = { ctrlKey: false, metaKey: false };
const walk = (key: string, row: number, column: number, more = {}) =>
  gridWalk({ row, column }, { key, ...plain, ...more }, 40, 13);

it("goes one cell with the arrows and stops at the edges", () => {
  expect(walk("ArrowDown", 0, 0)).toEqual({ row: 1, column: 0 });
  expect(walk("ArrowUp", 0, 3)).toEqual({ row: 0, column: 3 });
  expect(walk("ArrowRight", 5, 12)).toEqual({ row: 5, column: 12 });
});

it("leaps to the ends of the line, of the table and by pages", () => {
  expect(walk("End", 5, 2)).toEqual({ row: 5, column: 12 });
  expect(walk("Home", 5, 2, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
  expect(walk("ArrowDown", 5, 2, { metaKey: true })).toEqual({ row: 39, column: 2 });
  expect(walk("PageDown", 30, 2)).toEqual({ row: 39, column: 2 });
});

it("leaves other keys and empty tables alone", () => {
  expect(walk("Enter", 5, 2)).toBeNull();
  expect(gridWalk({ row: 0, column: 0 }, { key: "ArrowDown", ...plain }, 0, 13)).toBeNull();
});
