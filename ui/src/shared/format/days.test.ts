// Days as people say them, and never a day off because of a time zone.
import { expect, it } from "vitest";
import {
  daysBetween,
  isPast,
  nameDay,
  nameMoment,
  nameMonth,
  nameTime,
  showAge,
  showDay,
  showLongDay,
  showMonth,
  todayIn,
} from "./days";

it("names the days around today", () => {
  expect(nameTime("en-GB", "2026-11-22T09:30", "2026-11-21")).toBe("tomorrow 09:30");
  expect(nameTime("zh-CN", "2026-11-22T09:30", "2026-11-21")).toBe("明天 09:30");
  expect(nameTime("sv-SE", "2026-11-20T09:30", "2026-11-21")).toBe("i går 09:30");
});

it("says the weekday within the year and the year beyond it", () => {
  expect(nameDay("en-GB", "2026-11-26", "2026-11-21")).toBe("Thu 26 Nov");
  expect(nameDay("en-GB", "2027-01-04", "2026-11-21")).toBe("4 Jan 2027");
});

it("shows days and months in the reader's locale", () => {
  expect(showDay("en-GB", "2026-11-21")).toBe("21 Nov 2026");
  expect(showDay("zh-CN", "2026-11-21")).toBe("2026年11月21日");
  expect(showDay("sv-SE", "2026-11-21")).toBe("21 nov. 2026");
  expect(showMonth("en-GB", "2026-11")).toBe("Nov 2026");
  expect(nameMonth("zh-CN", "2026-11")).toBe("2026年11月");
  expect(nameMonth("sv-SE", "2026-11")).toBe("november 2026");
});

it("asks what day it is where the visit is", () => {
  const now = new Date("2026-11-21T23:30:00Z");
  expect(todayIn("Asia/Shanghai", now)).toBe("2026-11-22");
  expect(todayIn("Europe/London", now)).toBe("2026-11-21");
});

it("does not fail on a zone that nobody knows", () => {
  expect(todayIn("Nowhere/City", new Date("2026-11-21T12:00:00Z"))).toMatch(/^2026-11-2\d$/);
});

it("counts days across a change of clocks", () => {
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
});

it("knows whether a visit is over by the clock of its own zone", () => {
  const now = new Date("2026-11-21T08:00:00Z");
  expect(isPast("2026-11-21T08:30", "Europe/Stockholm", now)).toBe(true);
  expect(isPast("2026-11-21T09:30", "Europe/Stockholm", now)).toBe(false);
});

it("says how long ago something is in a unit that can be pictured", () => {
  expect(showAge("en-GB", 45)).toBe("45 days");
  expect(showAge("en-GB", 214)).toBe("7 months");
  expect(showAge("sv-SE", 214, "short")).toBe("7 mån");
  expect(showAge("zh-CN", 800)).toBe("2年");
});

it("names moments by this computer's clock and headings by the whole day", () => {
  const now = new Date(2026, 10, 21, 12, 0);
  expect(nameMoment("en-GB", new Date(2026, 10, 20, 14, 5), now)).toBe("yesterday 14:05");
  expect(showLongDay("en-GB", "2026-11-21")).toBe("Saturday 21 November");
  expect(showLongDay("zh-CN", "2026-11-21")).toBe("11月21日星期六");
});
