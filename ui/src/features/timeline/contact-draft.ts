// A contact that is being written down, and what is still missing before it can be kept.
import type { NewCell } from "../../shared/bridge/types";
import type { CodeList } from "../../shared/words/codes";

export interface ContactDraft {
  channel: CodeList["channel"];
  /** `2026-11-21` */
  day: string | null;
  /** `09:30`, on this computer's clock. */
  clock: string;
  /** Whom of theirs. */
  stakeholder: string | null;
  summary: string;
  notes: string;
  /** What was agreed to be done, and by when; an action is made of it. */
  next: string;
  due: string | null;
}

/** A call that has just ended. */
export function freshContact(now: Date, today: string): ContactDraft {
  const two = (part: number) => String(part).padStart(2, "0");
  return {
    channel: "call",
    day: today,
    clock: `${two(now.getHours())}:${two(now.getMinutes())}`,
    stakeholder: null,
    summary: "",
    notes: "",
    next: "",
    due: null,
  };
}

/** The fields that keep it from being kept. */
export function wrongFields(draft: ContactDraft): ("day" | "clock" | "summary")[] {
  const wrong: ("day" | "clock" | "summary")[] = [];
  if (draft.day === null) wrong.push("day");
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(draft.clock)) wrong.push("clock");
  if (draft.summary.trim() === "") wrong.push("summary");
  return wrong;
}

/** The cells of the contact once nothing is missing. */
export function contactCells(account: string, zone: string, draft: ContactDraft): NewCell[] {
  const notes = draft.notes.trim();
  return [
    { field: "account", value: { kind: "row", value: account } },
    { field: "channel", value: { kind: "text", value: draft.channel } },
    { field: "happened_at", value: { kind: "local_time", value: `${draft.day}T${draft.clock}` } },
    { field: "time_zone", value: { kind: "text", value: zone } },
    { field: "summary", value: { kind: "text", value: draft.summary.trim() } },
    ...(draft.stakeholder
      ? [{ field: "stakeholder", value: { kind: "row", value: draft.stakeholder } } as const]
      : []),
    ...(notes ? [{ field: "notes", value: { kind: "text", value: notes } } as const] : []),
  ];
}

/** The cells of the action that follows from it; null where none does. */
export function actionCells(account: string, draft: ContactDraft): NewCell[] | null {
  const title = draft.next.trim();
  if (title === "") return null;
  return [
    { field: "account", value: { kind: "row", value: account } },
    { field: "title", value: { kind: "text", value: title } },
    { field: "state", value: { kind: "text", value: "open" } },
    ...(draft.due ? [{ field: "due", value: { kind: "date", value: draft.due } } as const] : []),
  ];
}
