// How sharing stands on a good day, for tests.
import type { SyncView } from "../../shared/bridge/types";

/** Everything sent and fetched, nothing to decide. */
export const inStep: SyncView = {
  shared: true,
  address: "folder:/media/stick/Valise",
  device_name: "Laptop",
  standing: "member",
  role: "admin",
  reach: "reached",
  syncing: false,
  last_synced_ms: Date.UTC(2026, 10, 22, 9, 0),
  pending: 0,
  stuck: 0,
  waiting: 0,
  alarms: 0,
  conflicts: 0,
  skipped_moves: 0,
  skew_minutes: null,
  six_words: null,
  user: null,
  recovery_key_pending: false,
};
