// A visit that is being planned, and what is still missing before it can be.
import type { PlanVisit, VisitPurpose } from "../../shared/bridge/types";

export interface VisitDraft {
  account: string | null;
  purpose: VisitPurpose | null;
  /** `2026-11-21` */
  day: string | null;
  /** `09:30`, on the clock of `zone`; empty where it is not known yet. */
  clock: string;
  zone: string;
  place: string;
  goal: string;
  /** Who of theirs. */
  stakeholders: readonly string[];
}

/** A visit of which only the client and the zone are known. */
export function freshDraft(account: string | null, zone: string): VisitDraft {
  return {
    account,
    purpose: null,
    day: null,
    clock: "",
    zone,
    place: "",
    goal: "",
    stakeholders: [],
  };
}

/** The zone of this computer. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The fields that keep the visit from being planned, in the order of the form. */
export function wrongFields(draft: VisitDraft): (keyof VisitDraft)[] {
  const wrong: (keyof VisitDraft)[] = [];
  if (draft.account === null) wrong.push("account");
  if (draft.purpose === null) wrong.push("purpose");
  if (draft.day === null) wrong.push("day");
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(draft.clock)) wrong.push("clock");
  return wrong;
}

/** What is asked of the desk; null while something is missing. */
export function asked(draft: VisitDraft): PlanVisit | null {
  const { account, purpose, day, clock } = draft;
  if (account === null || purpose === null || day === null || wrongFields(draft).length > 0) {
    return null;
  }
  return {
    account,
    purpose,
    goal: draft.goal.trim() || null,
    starts_at: `${day}T${clock}`,
    time_zone: draft.zone,
    place: draft.place.trim() || null,
    stakeholders: [...draft.stakeholders],
  };
}
