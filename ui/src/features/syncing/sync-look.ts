// Which of all that holds the chip in the rail says: the gravest thing a person can do something about, else
// when the workspace was last in step. Words are `chip-<state>`.
import type { SyncView } from "../../shared/bridge/types";

/** What the chip says, the gravest first; the last ones are how it is on most days. */
export const chipStates = [
  "revoked",
  "asking",
  "refused",
  "full",
  "failed",
  "unreachable",
  "offline",
  "pending",
  "untried",
  "synced",
] as const;

export type ChipState = (typeof chipStates)[number];

/** How much it matters; each has a sign of its own, so that no colour stands alone. */
export type ChipTone = "good" | "quiet" | "warn" | "bad";

const tones: Record<ChipState, ChipTone> = {
  revoked: "bad",
  asking: "quiet",
  refused: "bad",
  full: "bad",
  failed: "bad",
  unreachable: "warn",
  offline: "quiet",
  pending: "quiet",
  untried: "quiet",
  synced: "good",
};

/** What the chip says; `sync` is that of a shared workspace. */
export function chipState(sync: SyncView): ChipState {
  if (sync.standing === "revoked") return "revoked";
  switch (sync.reach) {
    case "refused":
    case "full":
    case "failed":
    case "unreachable":
    case "offline":
      return sync.reach;
  }
  if (sync.standing === "asking") return "asking";
  if (sync.pending > 0) return "pending";
  return sync.last_synced_ms === null ? "untried" : "synced";
}

/** How much a state matters. */
export function chipTone(state: ChipState): ChipTone {
  return tones[state];
}

/** What waits for a decision of this person; what is in quarantine and who asks to join only an admin decides on. */
export function decisions(sync: SyncView, requests: number): number {
  const { conflicts, skipped_moves, waiting, alarms } = sync;
  const all = conflicts + skipped_moves;
  return sync.role === "admin" ? all + waiting + alarms + requests : all;
}
