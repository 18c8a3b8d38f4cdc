// Warnings stand by kind, the gravest first, and lead to what mends them.
import { expect, it } from "vitest";
import type { TodayWarning } from "../../shared/bridge/types";
import { byKind, mendingAddress } from "./warning-groups";

const warning = (code: string, subject: string | null = null): TodayWarning => ({
  code,
  account: "a",
  client: "Norrsken",
  subject,
  detail: null,
  days: null,
});

it("puts the gravest kind first and leaves out kinds without any", () => {
  const groups = byKind([
    warning("owner_missing"),
    warning("falling_orders"),
    warning("owner_missing"),
  ]);
  expect(groups.map(([code, group]) => [code, group.length])).toEqual([
    ["falling_orders", 1],
    ["owner_missing", 2],
  ]);
});

it("leads to the field that mends it", () => {
  expect(mendingAddress("owner_missing", warning("owner_missing", "a"))).toBe(
    "/clients/a/overview/owner",
  );
  expect(mendingAddress("stale_person", warning("stale_person", "p"))).toBe("/clients/a/people/p");
  expect(mendingAddress("single_contact", warning("single_contact", "a"))).toBe(
    "/clients/a/people",
  );
  expect(mendingAddress("no_visit_planned", warning("no_visit_planned"))).toBe(
    "/clients/a/overview/plan-visit",
  );
});
