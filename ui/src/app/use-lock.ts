// Locks the workspace that a passphrase keeps: on demand, and by itself once nobody has touched the window
// for a while. What is being saved is saved first, and long work is never cut off.
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { desk } from "../shared/bridge/desk";
import type { WorkspaceState } from "../shared/bridge/types";
import { isWorking } from "../shared/jobs/work-under-way";
import { usePreferences } from "../shared/preferences/use-preferences";

/** How often it is looked whether the window was left alone, in milliseconds. */
const LOOK = 5_000;

/** Resolves once no change is on its way to the desk. */
function settled(queries: QueryClient, own: number): Promise<void> {
  if (queries.isMutating() <= own) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = queries.getMutationCache().subscribe(() => {
      if (queries.isMutating() > own) return;
      stop();
      resolve();
    });
  });
}

/** Locks; null where no passphrase protects the workspace, for then a lock would ask nobody. */
export function useLock(workspace: WorkspaceState): (() => void) | null {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: async () => {
      // Fields save themselves when they are left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      await settled(queries, 1);
      return await desk.lockWorkspace();
    },
    onSuccess: (locked) => queries.setQueryData(["workspace"], locked),
    meta: { leavesData: true },
  });
  return workspace.protection === "passphrase" ? mutate : null;
}

/** Locks after the minutes chosen without a key, a click or a movement; never while work is under way. */
export function useIdleLock(lock: (() => void) | null) {
  const { idleMinutes } = usePreferences();
  useEffect(() => {
    if (lock === null || idleMinutes === 0) return;
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true });
    // A clock that is looked at also notices that the computer slept.
    const watch = setInterval(() => {
      if (Date.now() - touched < idleMinutes * 60_000 || isWorking()) return;
      touch();
      lock();
    }, LOOK);
    return () => {
      clearInterval(watch);
      for (const sign of signs) window.removeEventListener(sign, touch);
    };
  }, [lock, idleMinutes]);
}
