// A name confirms an erasure when it is that name, and only then.
import { expect, it } from "vitest";
import { isSameName } from "./same-name";

it("takes a name in any case, with blanks around and between", () => {
  expect(isSameName("  anna   LIND ", "Anna Lind")).toBe(true);
  expect(isSameName("王小明　", "王小明")).toBe(true);
});

it("takes an accent as one letter or as two", () => {
  expect(isSameName("åsa berg", "A\u030Asa Berg")).toBe(true);
});

it("takes no part of a name, no other name, and nothing for nothing", () => {
  expect(isSameName("Anna", "Anna Lind")).toBe(false);
  expect(isSameName("Asa Berg", "Åsa Berg")).toBe(false);
  expect(isSameName("", "Anna Lind")).toBe(false);
  expect(isSameName(" ", "")).toBe(false);
});
