// A contact needs a day, a time and one line; what follows from it becomes an action.
import { expect, it } from "vitest";
import { actionCells, contactCells, freshContact, wrongFields } from "./contact-draft";

const now = new Date(2026, 10, 21, 9, 5);
const draft = { ...freshContact(now, "2026-11-21"), summary: "  Asked for the offer " };

it("begins as a call that has just ended", () => {
  expect(draft).toMatchObject({ channel: "call", day: "2026-11-21", clock: "09:05" });
  expect(wrongFields(draft)).toEqual([]);
});

it("names what is missing", () => {
  expect(wrongFields({ ...draft, day: null, clock: "24:00", summary: " " })).toEqual([
    "day",
    "clock",
    "summary",
  ]);
});

it("sends only what was written", () => {
  expect(contactCells("a", "Europe/Stockholm", draft)).toEqual([
    { field: "account", value: { kind: "row", value: "a" } },
    { field: "channel", value: { kind: "text", value: "call" } },
    { field: "happened_at", value: { kind: "local_time", value: "2026-11-21T09:05" } },
    { field: "time_zone", value: { kind: "text", value: "Europe/Stockholm" } },
    { field: "summary", value: { kind: "text", value: "Asked for the offer" } },
  ]);
});

it("makes an action of what was agreed, and none of nothing", () => {
  expect(actionCells("a", draft)).toBeNull();
  const cells = actionCells("a", { ...draft, next: "Send it", due: "2026-11-28" });
  expect(cells?.map(({ field }) => field)).toEqual(["account", "title", "state", "due"]);
});
