// Percent and shares are the same digits with the point elsewhere.
import { expect, it } from "vitest";
import { percentToShare, shareToPercent } from "./shares";

it.each([
  ["0.125", "12.5"],
  ["0.1", "10"],
  ["1", "100"],
  ["-0.05", "-5"],
  ["0.0025", "0.25"],
  ["0", "0"],
  ["12", "1200"],
  ["0.123456789012345678", "12.3456789012345678"],
])("takes %s for %s percent, there and back", (share, percent) => {
  expect(shareToPercent(share)).toBe(percent);
  expect(percentToShare(percent)).toBe(share);
});

it("knows no minus nothing", () => {
  expect(percentToShare("-0.00")).toBe("0");
});
