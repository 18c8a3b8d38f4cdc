// Long work: starts a command with a channel for its progress and a name by which it can be stopped.
import { Channel } from "@tauri-apps/api/core";
import { commands, type ProgressEvent } from "../../generated/bindings";
import { type Answer, settle } from "./answers";

/** How far long work is; `total` is 0 where nobody can know it. */
export interface Progress {
  done: number;
  total: number;
}

/** Work under way. */
export interface Job<T> {
  outcome: Promise<T>;
  /** Asks it to stop; the outcome then rejects with the failure `cancelled`. */
  cancel: () => Promise<void>;
}

type Start<T> = (work: string, progress: Channel<ProgressEvent>) => Promise<Answer<T>>;

/** Starts work and reports its progress until the outcome is there. */
export function startJob<T>(start: Start<T>, onProgress: (progress: Progress) => void): Job<T> {
  const name = crypto.randomUUID();
  const channel = new Channel<ProgressEvent>();
  channel.onmessage = ({ done, total }) => onProgress({ done: done ?? 0, total: total ?? 0 });
  return {
    outcome: settle(start(name, channel)),
    cancel: async () => {
      await settle(commands.cancelWork(name));
    },
  };
}
