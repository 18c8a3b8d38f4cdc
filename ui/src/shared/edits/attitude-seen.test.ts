// A day has one attitude until somebody says what showed it.
import { expect, it, vi } from "vitest";
import type { Attitude } from "../bridge/types";
import { seenAgain } from "./attitude-seen";

const asked = () => ({
  addRow: vi.fn(async () => "new"),
  editCell: vi.fn(async () => null),
});
const today = "2026-11-21";
const line = (seen_on: string, evidence: string | null): Attitude => ({
  id: "a1",
  stakeholder: "s1",
  attitude: "neutral",
  seen_on,
  evidence,
});
const seen = (attitudes: Attitude[]) =>
  ({ stakeholder: "s1", attitude: "supporter", day: today, attitudes }) as const;

it("adds a line of today", async () => {
  const desk = asked();
  await seenAgain(desk, seen([line("2026-11-20", null)]));
  expect(desk.addRow).toHaveBeenCalledExactlyOnceWith("attitude", [
    { field: "stakeholder", value: { kind: "row", value: "s1" } },
    { field: "attitude", value: { kind: "text", value: "supporter" } },
    { field: "seen_on", value: { kind: "date", value: today } },
  ]);
  expect(desk.editCell).not.toHaveBeenCalled();
});

it("corrects today's line as long as it stands without evidence", async () => {
  const desk = asked();
  await seenAgain(desk, seen([line(today, null)]));
  expect(desk.editCell).toHaveBeenCalledExactlyOnceWith("attitude", "a1", "attitude", {
    kind: "text",
    value: "supporter",
  });
  expect(desk.addRow).not.toHaveBeenCalled();
});

it("keeps today's line where evidence stands with it", async () => {
  const desk = asked();
  await seenAgain(desk, seen([line(today, "Said so")]));
  expect(desk.addRow).toHaveBeenCalledOnce();
  expect(desk.editCell).not.toHaveBeenCalled();
});
