// What was typed in a dialog and is not saved yet. It lives in memory beside the pages, so that neither the
// lock nor a dialog closed by mistake loses it; it never reaches the disk.
import { useCallback, useState } from "react";

const kept = new Map<string, unknown>();

/** A draft under a name; `drop` forgets it once it is saved or given up. */
export function useKeptDraft<T>(name: string, fresh: () => T) {
  const [draft, setDraft] = useState<T>(() => (kept.get(name) as T | undefined) ?? fresh());
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((was) => {
        const next = { ...was, ...part };
        kept.set(name, next);
        return next;
      }),
    [name],
  );
  const drop = useCallback(() => void kept.delete(name), [name]);
  return { draft, change, drop };
}
