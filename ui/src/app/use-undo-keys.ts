// Undo and redo from the keyboard, also after a restart: Ctrl/Cmd-Z, with Shift or Ctrl-Y to bring it back.
// Within a text that was typed and not yet saved the keys belong to the text.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { desk } from "../shared/bridge/desk";
import { useToast } from "../shared/components/use-toast";
import { useWords } from "../shared/words/use-words";
import { nameOfRow } from "./change-subject";

type Turn = "undo" | "redo";

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

export function useUndoKeys() {
  const words = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const turn = useMutation({
    mutationFn: (which: Turn) => desk[which](),
    onSuccess: (done, which) => {
      if (!done) {
        toast.say(words.say(`${which}-nothing`));
        return;
      }
      const name = nameOfRow(queries, done.subject);
      const change = [words.say(`change-${done.label}`), name].filter(Boolean).join(" · ");
      const left = done.left > 0 ? ` ${words.say("undo-left", { left: done.left })}` : "";
      toast.say(`${words.say(`${which}-done`, { change })}${left}`);
    },
  });
  const { mutate } = turn;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const which = turnOf(event);
      if (!which || event.isComposing || keepsItsOwn(event.target)) return;
      event.preventDefault();
      mutate(which);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [mutate]);
}
