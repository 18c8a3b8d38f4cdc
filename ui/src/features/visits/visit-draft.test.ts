// A visit needs a client, a purpose, a day and a time.
import { expect, it } from "vitest";
import { asked, freshDraft, type VisitDraft, wrongFields } from "./visit-draft";

const draft: VisitDraft = {
  ...freshDraft("a1", "Europe/Stockholm"),
  purpose: "close",
  day: "2026-11-21",
  clock: "09:30",
  goal: " Sign the frame agreement ",
};

it("is whole with a client, a purpose, a day and a time", () => {
  expect(wrongFields(draft)).toEqual([]);
  expect(asked(draft)).toEqual({
    account: "a1",
    purpose: "close",
    goal: "Sign the frame agreement",
    starts_at: "2026-11-21T09:30",
    time_zone: "Europe/Stockholm",
    place: null,
    stakeholders: [],
  });
});

it("names everything that is missing, and asks for nothing until it is there", () => {
  const bare = freshDraft(null, "Asia/Shanghai");
  expect(wrongFields(bare)).toEqual(["account", "purpose", "day", "clock"]);
  expect(asked(bare)).toBeNull();
});

it("refuses times that do not exist", () => {
  expect(wrongFields({ ...draft, clock: "24:00" })).toEqual(["clock"]);
  expect(wrongFields({ ...draft, clock: "9:30" })).toEqual(["clock"]);
});
