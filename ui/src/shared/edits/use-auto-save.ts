// A value that is picked or typed in steps and saves itself: while one pauses, and when the field is left.
// Texts have their own way (`EditableText`), since they can be taken back while they are typed.
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useSavedMark } from "../components/SavedMark";
import { failureWords } from "../failures/failure-words";
import { useWords } from "../words/use-words";

/** How long somebody pauses before the value saves itself, in milliseconds. */
const PAUSE = 700;

/** What is shown, what is wrong with it, and the two ways to save. */
export function useAutoSave<T>(value: T, onSave: (next: T) => Promise<unknown>) {
  const words = useWords();
  const [draft, setDraft] = useState<{ next: T } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [saved, setSaved] = useSavedMark();
  const saving = useRef(false);

  const commit = async () => {
    if (draft === null || saving.current) return;
    if (draft.next === value) return setDraft(null);
    saving.current = true;
    try {
      await onSave(draft.next);
      setDraft((now) => (now === draft ? null : now));
      setSaved(true);
    } catch (failure) {
      setError(failureWords(failure, words).title);
    } finally {
      saving.current = false;
    }
  };
  const commitNow = useEffectEvent(() => void commit());
  useEffect(() => {
    if (draft === null) return;
    const pause = setTimeout(commitNow, PAUSE);
    return () => clearTimeout(pause);
  }, [draft]);

  return {
    shown: draft === null ? value : draft.next,
    error,
    saved,
    commit: () => void commit(),
    change: (next: T) => {
      setDraft({ next });
      setError(null);
      setSaved(false);
    },
  };
}
