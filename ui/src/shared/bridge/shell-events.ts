// What the shell tells by itself: how sharing stands has changed, or changes of others came in.
import { listen } from "@tauri-apps/api/event";

/** An event of the shell. */
export type ShellEvent = "sync-changed" | "workspace-changed";

/** Listens for an event; returns the end of listening. */
export function listenToShell(event: ShellEvent, act: () => void): () => void {
  const listening = listen(event, act);
  return () => {
    void listening.then((stop) => stop());
  };
}
