// What one version has and the other lacks is marked, and nothing else.
import { expect, it } from "vitest";
import { freshPieces } from "./word-diff";

const marked = (text: string, other: string) =>
  freshPieces(text, other)
    .map(({ text: piece, fresh }) => (fresh ? `[${piece}]` : piece))
    .join("");

it("marks the words that the other version lacks", () => {
  expect(marked("call Eva on Monday", "call Eva on Friday")).toBe("call Eva on [Monday]");
  expect(marked("call Eva", "call Eva")).toBe("call Eva");
  expect(marked("", "call Eva")).toBe("");
});

it("compares Chinese sign by sign", () => {
  expect(marked("周五下午回电", "周一下午回电")).toBe("周[五]下午回电");
});

it("keeps the text whole, whatever is marked", () => {
  const [one, other] = ["  two  lines\nof text ", "three lines of\ttext"];
  expect(
    freshPieces(one, other)
      .map(({ text }) => text)
      .join(""),
  ).toBe(one);
});

it("leaves very long texts unmarked", () => {
  const long = "a b ".repeat(600);
  expect(freshPieces(long, "b")).toEqual([{ text: long, fresh: false }]);
});
