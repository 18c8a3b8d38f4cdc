// What earlier visits to the same client found out: their answers by the text of the line, and the last
// visit that was recorded.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { desk } from "../../shared/bridge/desk";
import type { VisitView } from "../../shared/bridge/types";
import { useLanguage } from "../../shared/format/use-format";

export interface PastAnswer {
  answer: string;
  /** `2026-11-21` */
  day: string;
}

type Before = Pick<VisitView, "visit" | "checklist">;

/** The latest answer to each line, from the visits before that moment. */
export function pastAnswers(
  visits: readonly Before[],
  visit: string,
  before: string | null,
): Map<string, PastAnswer> {
  const answers = new Map<string, PastAnswer>();
  const earlier = visits
    .filter((one) => one.visit.id !== visit && (one.visit.starts_at ?? "") !== "")
    .filter((one) => before === null || (one.visit.starts_at ?? "") < before)
    .sort((one, other) => ((one.visit.starts_at ?? "") < (other.visit.starts_at ?? "") ? 1 : -1));
  for (const one of earlier) {
    for (const { text, answer } of one.checklist) {
      if (answer && !answers.has(text)) {
        answers.set(text, { answer, day: one.visit.starts_at?.slice(0, 10) ?? "" });
      }
    }
  }
  return answers;
}

const none: VisitView[] = [];

/** The same for components, with the last visit that was recorded. */
export function usePastAnswers({ id, account, starts_at }: VisitView["visit"]) {
  const language = useLanguage();
  const visits = useQuery({
    queryKey: ["visits", account, language],
    queryFn: () => desk.visits(account ?? "", language),
    enabled: account !== null,
  });
  const all = visits.data ?? none;
  return useMemo(() => {
    const recorded = all.filter(
      ({ visit }) =>
        visit.id !== id &&
        visit.state === "recorded" &&
        (starts_at === null || (visit.starts_at ?? "") < starts_at),
    );
    recorded.sort((one, other) =>
      (one.visit.starts_at ?? "") < (other.visit.starts_at ?? "") ? 1 : -1,
    );
    return { answers: pastAnswers(all, id, starts_at), last: recorded[0] ?? null };
  }, [all, id, starts_at]);
}
