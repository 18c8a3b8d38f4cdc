// Since when a client stands at its stage, out of the history of its row.
import type { PastRow } from "../../shared/bridge/types";

/** The last change of the stage in a row's history, newest first; null where it was never changed. */
export function lastStageChange(history: readonly PastRow[]): number | null {
  const changes = history
    .filter(({ field }) => field === "stage")
    .map(({ unix_ms: at }) => at ?? 0);
  return changes.length > 0 ? Math.max(...changes) : null;
}
