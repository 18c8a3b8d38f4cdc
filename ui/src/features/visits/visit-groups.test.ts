// Visits stand where one looks for them.
import { expect, it } from "vitest";
import type { VisitRow } from "../../shared/bridge/types";
import { byDay, grouped, pageOf } from "./visit-groups";

function visit(id: string, starts_at: string | null, more: Partial<VisitRow> = {}): VisitRow {
  return {
    id,
    account: "a",
    client: "Norrsken",
    purpose: null,
    goal: null,
    starts_at,
    time_zone: null,
    state: "planned",
    readiness: null,
    unrecorded: false,
    ...more,
  };
}

it("puts what waits for a record first, then what comes, then what is behind", () => {
  const all = [
    visit("later", "2026-12-20T09:00"),
    visit("made", "2026-10-01T09:00", { state: "recorded" }),
    visit("soon", "2026-12-01T09:00"),
    visit("off", "2026-11-01T09:00", { state: "cancelled" }),
    visit("late", "2026-11-10T09:00", { unrecorded: true }),
    visit("later still", "2026-11-12T09:00", { unrecorded: true }),
  ];
  expect(grouped(all).map(({ group, visits }) => [group, visits.map(({ id }) => id)])).toEqual([
    ["unrecorded", ["later still", "late"]],
    ["coming", ["soon", "later"]],
    ["past", ["off", "made"]],
  ]);
  expect(grouped([])).toEqual([]);
});

it("gathers the visits of a day by the clock", () => {
  const days = byDay([
    visit("noon", "2026-11-21T12:00"),
    visit("nine", "2026-11-21T09:00"),
    visit("open", null),
  ]);
  expect([...days.keys()]).toEqual(["2026-11-21"]);
  expect(days.get("2026-11-21")?.map(({ id }) => id)).toEqual(["nine", "noon"]);
});

it("asks for the days of neighbouring months that the page shows as well", () => {
  expect(pageOf("2026-11-01")).toEqual({ from: "2026-10-25", to: "2026-12-09" });
});
