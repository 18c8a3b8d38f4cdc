// Days as three kinds of readers type them.
import { expect, it } from "vitest";
import { showDay } from "./days";
import { readDay } from "./read-day";

const today = "2026-11-21";

it("reads the same day in every order it may be typed in", () => {
  for (const typed of ["2026-12-03", "20261203", "2026/12/3", "3/12/2026", "3.12.", "3 Dec"]) {
    expect(readDay("en-GB", typed, today)).toBe("2026-12-03");
  }
  expect(readDay("zh-CN", "12月3日", today)).toBe("2026-12-03");
  expect(readDay("sv-SE", "3 december", today)).toBe("2026-12-03");
  expect(readDay("en-US", "12/3/2026", today)).toBe("2026-12-03");
});

it.each(["en-GB", "en-US", "sv-SE", "zh-CN"])("reads back the days it shows in %s", (locale) => {
  for (let month = 1; month <= 12; month += 1) {
    const day = `2027-${String(month).padStart(2, "0")}-21`;
    expect(readDay(locale, showDay(locale, day), today)).toBe(day);
  }
});

it("takes the nearest year where none is typed", () => {
  expect(readDay("en-GB", "5/1", today)).toBe("2027-01-05");
  expect(readDay("en-GB", "1/9", today)).toBe("2026-09-01");
});

it("does not guess where a day is not whole or not of the calendar", () => {
  for (const typed of ["", "2", "2026-11", "31/4/2026", "3/12/26", "3 no", "tomorrow or so"]) {
    expect(readDay("en-GB", typed, today)).toBeNull();
  }
});
