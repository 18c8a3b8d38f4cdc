// What one version has and the other lacks is marked, and nothing else.
import { expect, it } from "vitest";
import { freshPieces } from "./word-diff";

const marked = (text: string, ...others: string[]) =>
  freshPieces(text, others)
    .map(({ text: piece, fresh }) => (fresh ? `[${piece}]` : piece))
    .join("");

it("marks the words that the other version lacks", () => {
  expect(marked("call Eva on Monday", "call Eva on Friday")).toBe("call Eva on [Monday]");
  expect(marked("call Eva", "call Eva")).toBe("call Eva");
  expect(marked("short meetings.", "short meetings in May.")).toBe("short meetings.");
  expect(marked("", "call Eva")).toBe("");
});

it("compares Chinese sign by sign", () => {
  expect(marked("周五下午回电", "周一下午回电")).toBe("周[五]下午回电");
});

it("marks in a merge what any of the versions lacks", () => {
  expect(
    marked("in May call Eva on Friday", "call Eva on Friday", "in May call Eva on Monday"),
  ).toBe("[in May ]call Eva on [Friday]");
});

it("marks nothing where two texts have no word in common", () => {
  expect(marked("Machines", "Mechanical engineering")).toBe("Machines");
  expect(marked("one, two", "three, four")).toBe("one, two");
});

it("keeps the text whole, whatever is marked", () => {
  const [one, other] = ["  two  lines\nof text ", "three lines of\ttext"];
  expect(
    freshPieces(one, [other])
      .map(({ text }) => text)
      .join(""),
  ).toBe(one);
});

it("leaves very long texts unmarked", () => {
  const long = "a b ".repeat(600);
  expect(freshPieces(long, ["b"])).toEqual([{ text: long, fresh: false }]);
});
