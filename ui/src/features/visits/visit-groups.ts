// Visits in the order one needs them: those that wait for a record, those to come from the nearest on, those
// behind from the latest back. Deliberately absent: the calendar, which orders by days alone.
import type { VisitRow } from "../../shared/bridge/types";

export const groups = ["unrecorded", "coming", "past"] as const;
export type Group = (typeof groups)[number];

/** Where a visit belongs. */
export function groupOf(visit: Pick<VisitRow, "state" | "unrecorded">): Group {
  if (visit.unrecorded) return "unrecorded";
  return visit.state === "planned" ? "coming" : "past";
}

/** The groups that have visits, in their order. */
export function grouped<T extends Pick<VisitRow, "state" | "unrecorded" | "starts_at">>(
  visits: readonly T[],
): { group: Group; visits: T[] }[] {
  const when = ({ starts_at: at }: T) => at ?? "";
  return groups
    .map((group) => {
      const within = visits.filter((visit) => groupOf(visit) === group);
      const sign = group === "coming" ? 1 : -1;
      within.sort((one, other) => sign * (when(one) < when(other) ? -1 : 1));
      return { group, visits: within };
    })
    .filter((one) => one.visits.length > 0);
}

/** Visits by their day, each day by the clock; those without a time are on no day. */
export function byDay(visits: readonly VisitRow[]): Map<string, VisitRow[]> {
  const days = new Map<string, VisitRow[]>();
  const timed = visits
    .filter((visit) => visit.starts_at !== null)
    .sort((one, other) => ((one.starts_at ?? "") < (other.starts_at ?? "") ? -1 : 1));
  for (const visit of timed) {
    const day = visit.starts_at?.slice(0, 10) ?? "";
    days.set(day, [...(days.get(day) ?? []), visit]);
  }
  return days;
}

/** The first and the last day that a page of a calendar shows for a month, `2026-11-01`, weeks whole. */
export function pageOf(month: string): { from: string; to: string } {
  const shift = (day: string, days: number) => {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  };
  return { from: shift(month, -7), to: shift(month, 38) };
}
