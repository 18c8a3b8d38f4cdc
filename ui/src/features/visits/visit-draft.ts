// A visit that is being planned, and what is still missing before it can be.
import type { PlanVisit, VisitPurpose } from "../../shared/bridge/types";

export interface VisitDraft {
  purpose: VisitPurpose | null;
  /** `2026-11-21` */
  day: string;
  /** `09:30`, on the clock of `zone`. */
  clock: string;
  zone: string;
  place: string;
  goal: string;
}

/** A visit of which only the zone is known. */
export function freshDraft(zone: string): VisitDraft {
  return { purpose: null, day: "", clock: "", zone, place: "", goal: "" };
}

/** The zone of this computer. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether a text is a day of the calendar: 31 April is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The fields that keep the visit from being planned. */
export function wrongFields(draft: VisitDraft): (keyof VisitDraft)[] {
  const wrong: (keyof VisitDraft)[] = [];
  if (draft.purpose === null) wrong.push("purpose");
  if (!isDay(draft.day)) wrong.push("day");
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(draft.clock)) wrong.push("clock");
  return wrong;
}

/** What is asked of the desk once nothing is missing. */
export function asked(account: string, draft: VisitDraft, purpose: VisitPurpose): PlanVisit {
  return {
    account,
    purpose,
    goal: draft.goal.trim() || null,
    starts_at: `${draft.day}T${draft.clock}`,
    time_zone: draft.zone,
    place: draft.place.trim() || null,
    stakeholders: [],
  };
}
