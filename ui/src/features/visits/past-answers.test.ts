// What was found out once is not asked twice.
import { expect, it } from "vitest";
import type { VisitView } from "../../shared/bridge/types";
import { pastAnswers } from "./past-answers";

function visit(id: string, starts_at: string | null, answers: Record<string, string | null>) {
  return {
    visit: { id, starts_at } as VisitView["visit"],
    checklist: Object.entries(answers).map(([text, answer]) => ({
      id: `${id} ${text}`,
      dimension: "customer" as const,
      text,
      weight: 3,
      done: answer !== null,
      answer,
    })),
  };
}

const visits = [
  visit("spring", "2026-03-12T09:00", { Goals: "Double the service", Budget: "Open" }),
  visit("autumn", "2026-10-02T09:00", { Goals: null, Budget: "2 million" }),
  visit("now", "2026-11-21T09:00", { Goals: null, Budget: null }),
  visit("ahead", "2027-01-10T09:00", { Goals: "Not known yet at that time" }),
];

it("takes the latest answer of each line, from earlier visits only", () => {
  expect([...pastAnswers(visits, "now", "2026-11-21T09:00")]).toEqual([
    ["Budget", { answer: "2 million", day: "2026-10-02" }],
    ["Goals", { answer: "Double the service", day: "2026-03-12" }],
  ]);
});

it("never takes the answers of the visit itself", () => {
  const own = [visit("now", "2026-11-21T09:00", { Goals: "Said here" })];
  expect(pastAnswers(own, "now", null).size).toBe(0);
});
