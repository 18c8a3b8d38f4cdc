// Time that passed is said the way each language says it.
import { expect, it } from "vitest";
import { showAgo } from "./ago";

const now = Date.UTC(2026, 10, 22, 9, 0);
const minutes = (count: number) => now - count * 60_000;

it("says the largest unit that fits", () => {
  expect(showAgo("en-GB", minutes(5.9), now)).toBe("5 minutes ago");
  expect(showAgo("sv-SE", minutes(180), now)).toBe("för 3 timmar sedan");
  expect(showAgo("zh-CN", minutes(60 * 24 * 12), now)).toBe("12天前");
  expect(showAgo("en-GB", minutes(60 * 25), now)).toBe("yesterday");
});

it("calls it now within a minute, and where a clock is wrong", () => {
  expect(showAgo("en-GB", minutes(0.5), now)).toBe("now");
  expect(showAgo("zh-CN", minutes(-30), now)).toBe("现在");
  expect(showAgo("sv-SE", now, now)).toBe("nu");
});
