// Undo and redo of any change, also after a restart: what each would do next, and doing it. What was undone
// is named in a quiet message.
import { useMutation, useQuery } from "@tanstack/react-query";
import { desk } from "../shared/bridge/desk";
import type { UndoneView } from "../shared/bridge/types";
import { useToast } from "../shared/components/use-toast";
import { useWords, type Words } from "../shared/words/use-words";

export type Turn = "undo" | "redo";

/** A change in words: what was done, and to what. */
export function changeInWords({ label, name }: UndoneView, words: Words): string {
  return [words.say(`change-${label}`), name].filter(Boolean).join(" · ");
}

/** What undo and redo would do next; null where there is nothing. */
export function useUndoNames(): Record<Turn, string | null> {
  const words = useWords();
  const next = useQuery({ queryKey: ["undo"], queryFn: desk.undoState });
  const name = (view: UndoneView | null | undefined) => (view ? changeInWords(view, words) : null);
  return { undo: name(next.data?.undo), redo: name(next.data?.redo) };
}

/** Undoes or brings back one change and says so. */
export function useUndo(): (turn: Turn) => void {
  const words = useWords();
  const toast = useToast();
  const { mutate } = useMutation({
    mutationFn: (turn: Turn) => desk[turn](),
    onSuccess: (done, turn) => {
      if (!done) {
        toast.replace("undo", words.say(`${turn}-nothing`));
        return;
      }
      const change = changeInWords(done, words);
      const left = done.left > 0 ? ` ${words.say("undo-left", { left: done.left })}` : "";
      toast.replace("undo", `${words.say(`${turn}-done`, { change })}${left}`);
    },
  });
  return mutate;
}
