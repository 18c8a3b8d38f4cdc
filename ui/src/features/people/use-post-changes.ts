// Every change of an organisation that is more than one cell, each one step for undo, with the words that
// say what was done. Failures are said by the window.
import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import { desk, type Holder } from "../../shared/bridge/desk";
import type { BuyingRole, PersonRow, PositionState } from "../../shared/bridge/types";
import { useToast } from "../../shared/components/use-toast";
import { textValue } from "../../shared/edits/use-edit-cell";
import { useWords } from "../../shared/words/use-words";
import { callPost } from "./call-post";

interface Change {
  run: () => Promise<unknown>;
  /** Said when it is done. */
  done?: string;
}

export function usePostChanges(rowOf: ReadonlyMap<string, PersonRow>) {
  const words = useWords();
  const toast = useToast();
  const { mutateAsync } = useMutation({
    mutationFn: ({ run }: Change) => run(),
    onSuccess: (_, { done }) => done && toast.say(done),
  });
  return useMemo(() => {
    const named = (position: string) => {
      const row = rowOf.get(position);
      return row ? callPost(row, words) : "";
    };
    /** Failures were said by the window already. */
    const make = (run: Change["run"], done?: string) =>
      mutateAsync(done === undefined ? { run } : { run, done }).then(
        () => true,
        () => false,
      );
    return {
      move: (position: string, manager: string | null) =>
        make(
          () => desk.movePosition(position, manager),
          words.say(manager === null ? "move-done-top" : "move-done", {
            moved: named(position),
            target: manager === null ? "" : named(manager),
          }),
        ),
      place: (position: string, manager: string | null, before: string | null) =>
        make(() => desk.movePosition(position, manager, before)),
      vacate: (position: string) =>
        make(
          () => desk.vacatePosition(position),
          words.say("position-vacated", { name: named(position) }),
        ),
      fill: (position: string, holder: Holder) => make(() => desk.fillPosition(position, holder)),
      state: (position: string, state: PositionState) =>
        make(() => desk.editCell("position", position, "state", textValue(state))),
      remove: (position: string) =>
        make(
          () => desk.removePosition(position),
          words.say("position-removed", { name: named(position) }),
        ),
      removePerson: (stakeholder: string, name: string) =>
        make(
          () => desk.deleteRow("stakeholder", stakeholder),
          words.say("person-removed", { name }),
        ),
      roles: (stakeholder: string, roles: BuyingRole[]) =>
        make(() => desk.setRoles(stakeholder, roles)),
    };
  }, [mutateAsync, rowOf, words]);
}
