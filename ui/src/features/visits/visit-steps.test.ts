// An address leads straight to what it names.
import { expect, it } from "vitest";
import type { ChecklistRow } from "../../shared/bridge/types";
import { placeOf } from "./visit-steps";

function line(id: string, weight: number, done: boolean): ChecklistRow {
  return { id, weight, done, dimension: "customer", text: id, answer: null };
}

const ahead = { overdue: false, checklist: [line("a", 2, false), line("b", 5, true)] };

it("begins with the step that is due", () => {
  expect(placeOf(ahead, undefined).step).toBe("prepare");
  expect(placeOf({ ...ahead, overdue: true }, undefined).step).toBe("record");
});

it("leads to a field, to the record, or to a line", () => {
  expect(placeOf(ahead, "goal")).toEqual({ step: "prepare", target: "goal" });
  expect(placeOf(ahead, "record")).toEqual({ step: "record", target: "result" });
  expect(placeOf({ ...ahead, overdue: true }, "b")).toEqual({ step: "prepare", target: "b" });
});

it("leads to the heaviest open line of the checklist", () => {
  const checklist = [line("light", 1, false), line("done", 5, true), line("heavy", 4, false)];
  expect(placeOf({ overdue: false, checklist }, "checklist").target).toBe("heavy");
  expect(placeOf({ overdue: false, checklist: [] }, "checklist").target).toBeUndefined();
});
