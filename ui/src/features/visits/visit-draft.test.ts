// A visit needs a purpose, a day that exists and a time.
import { expect, it } from "vitest";
import { type VisitDraft, wrongFields } from "./visit-draft";

const draft: VisitDraft = {
  purpose: "close",
  day: "2026-11-21",
  clock: "09:30",
  zone: "Europe/Stockholm",
  place: "",
  goal: "",
};

it("is whole with a purpose, a day and a time", () => {
  expect(wrongFields(draft)).toEqual([]);
});

it("names everything that is missing", () => {
  expect(wrongFields({ ...draft, purpose: null, day: "", clock: "" })).toEqual([
    "purpose",
    "day",
    "clock",
  ]);
});

it("refuses days and times that do not exist", () => {
  expect(wrongFields({ ...draft, day: "2026-04-31" })).toEqual(["day"]);
  expect(wrongFields({ ...draft, clock: "24:00" })).toEqual(["clock"]);
});
