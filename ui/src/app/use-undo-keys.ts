// Undo and redo from the keyboard: Ctrl/Cmd-Z, with Shift or Ctrl-Y to bring it back. Within a text that was
// typed and not yet saved the keys belong to the text.
import { useEffect } from "react";
import type { Turn } from "./use-undo";

interface Keys {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** What the keys ask for. */
export function turnOf(event: Keys): Turn | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

/** Whether the text under the caret has typing of its own to take back. */
export function keepsItsOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (target instanceof HTMLInputElement && ["checkbox", "radio"].includes(target.type))
    return false;
  const { dirty } = target.dataset;
  // Fields that save themselves say whether they hold unsaved typing; all others keep what they hold.
  return dirty === undefined ? target.value !== "" && !target.readOnly : dirty === "true";
}

export function useUndoKeys(turn: (which: Turn) => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const which = turnOf(event);
      if (!which || event.isComposing || keepsItsOwn(event.target)) return;
      event.preventDefault();
      turn(which);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [turn]);
}
