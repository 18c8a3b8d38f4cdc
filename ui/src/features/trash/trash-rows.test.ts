// The trash shows what one would miss, the latest first.
import { expect, it } from "vitest";
import { trashRows } from "./trash-rows";

const rows = [
  { table: "account", row: "1", name: "Åkeri Norr", unix_ms: 100 },
  { table: "attendee", row: "2", name: null, unix_ms: 300 },
  { table: "stakeholder", row: "3", name: "王小明", unix_ms: 200 },
];

it("leaves out what only joins two others, and puts the latest first", () => {
  expect(trashRows(rows, "").map(({ row }) => row)).toEqual(["3", "1"]);
});

it("is narrowed by words without accents", () => {
  expect(trashRows(rows, "akeri").map(({ row }) => row)).toEqual(["1"]);
  expect(trashRows(rows, "小明").map(({ row }) => row)).toEqual(["3"]);
  expect(trashRows(rows, "zzz")).toEqual([]);
});
