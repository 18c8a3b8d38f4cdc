// One piece of long work for a component: its progress, its outcome, and a way to stop it.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Job, Progress } from "../bridge/jobs";
import { failureCode } from "../failures/failure-words";
import { countWork } from "./work-under-way";

/** Where the work is. */
export type JobState<T> =
  | { phase: "idle" }
  | { phase: "running"; progress: Progress | null; stopping: boolean }
  | { phase: "done"; outcome: T }
  | { phase: "failed"; error: unknown };

/** Runs one job at a time; work that a person stopped goes back to idle. */
export function useJob<T>() {
  const [state, setState] = useState<JobState<T>>({ phase: "idle" });
  const running = useRef<Job<T> | null>(null);
  const queries = useQueryClient();

  const run = useCallback(
    async (start: (onProgress: (progress: Progress) => void) => Job<T>) => {
      setState({ phase: "running", progress: null, stopping: false });
      const job = start((progress) =>
        setState((was) => (was.phase === "running" ? { ...was, progress } : was)),
      );
      running.current = job;
      countWork(job.outcome);
      try {
        const outcome = await job.outcome;
        await queries.invalidateQueries();
        setState({ phase: "done", outcome });
      } catch (error) {
        const stopped = failureCode(error) === "cancelled";
        setState(stopped ? { phase: "idle" } : { phase: "failed", error });
      } finally {
        running.current = null;
      }
    },
    [queries],
  );

  const stop = useCallback(() => {
    setState((was) => (was.phase === "running" ? { ...was, stopping: true } : was));
    // Where stopping itself fails, the work goes on and its outcome says so.
    void running.current?.cancel().catch(() => undefined);
  }, []);

  const reset = useCallback(() => setState({ phase: "idle" }), []);

  // Work nobody can see any more is stopped.
  useEffect(() => () => void running.current?.cancel().catch(() => undefined), []);

  return { state, run, stop, reset };
}
