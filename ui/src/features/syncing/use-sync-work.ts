// A round asked for by hand, and the switch for working offline.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import { useToast } from "../../shared/components/use-toast";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";

/** Does one round and says what came of it. */
export function useSyncNow() {
  const words = useWords();
  const format = useFormat();
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: desk.syncOnce,
    onSuccess: ({ reach, received }) => {
      void queries.invalidateQueries({ queryKey: ["requests"] });
      toast.replace(
        "sync",
        reach !== "reached"
          ? words.say(`sync-reach-${reach}`)
          : received > 0
            ? words.say("sync-came", { count: received, shown: format.number(received) })
            : words.say("sync-nothing-new"),
        reach === "reached" ? undefined : "var(--v-warn)",
      );
    },
  });
}

/** Stops and starts the rounds. */
export function useSetOffline() {
  return useMutation({ mutationFn: desk.setOffline });
}
