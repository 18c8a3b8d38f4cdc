// Amounts as three kinds of readers expect them, without losing a digit.
import { expect, it } from "vitest";
import { changeInPercent, readDecimal, showDecimal, showMoney, showPercent } from "./decimals";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

it("shows money with its currency in the reader's locale", () => {
  expect(showMoney("en-GB", "279489.02", "GBP", 2)).toBe("£279,489.02");
  expect(plain(showMoney("sv-SE", "279489.02", "SEK", 2))).toBe("279 489,02 kr");
  expect(showMoney("zh-CN", "279489.02", "CNY", 2)).toBe("¥279,489.02");
});

it("shows no sign where nobody said which currency", () => {
  expect(showMoney("en-GB", "8300065.814", "XXX", 3)).toBe("8,300,065.814");
  expect(showMoney("en-GB", "12.5", null, 2)).toBe("12.50");
});

it("keeps digits that a binary float would lose", () => {
  const amount = "9007199254740993.27";
  expect(showDecimal("en-GB", amount, { maximumFractionDigits: 2 })).toBe(
    "9,007,199,254,740,993.27",
  );
});

it("rounds money given back like money taken", () => {
  expect(showMoney("en-GB", "-1234.5", "GBP")).toBe("-£1,235");
});

it("shows percent that are percent already", () => {
  expect(showPercent("en-GB", "12.40")).toBe("12.4%");
  expect(plain(showPercent("sv-SE", "12.40"))).toBe("12,4 %");
  expect(showPercent("en-GB", "3.00", 1)).toBe("3%");
  expect(showPercent("en-GB", "3.00", 1, true)).toBe("3.0%");
});

it("reads amounts the way they are typed", () => {
  expect(readDecimal("en-GB", "1,200.50")).toBe("1200.50");
  expect(readDecimal("sv-SE", "1 200,50")).toBe("1200.50");
  expect(readDecimal("sv-SE", "1\u00a0200")).toBe("1200");
  expect(readDecimal("zh-CN", " 1200000 ")).toBe("1200000");
});

it("refuses what is no number", () => {
  for (const typed of ["", "twelve", "1.2.3", "--5", "12 kr"]) {
    expect(readDecimal("en-GB", typed)).toBeNull();
  }
});

it("compares with the year before only where there was one", () => {
  expect(changeInPercent("200", "250")).toBe(25);
  expect(changeInPercent("0", "250")).toBeNull();
});
