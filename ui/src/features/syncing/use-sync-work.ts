// A round asked for by hand, and the switch for working offline.
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import { useToast } from "../../shared/components/use-toast";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";

/** Does one round and says what came of it. */
export function useSyncNow() {
  const words = useWords();
  const format = useFormat();
  const toast = useToast();
  return useMutation({
    mutationFn: desk.syncOnce,
    onSuccess: ({ reach, received }) =>
      toast.replace(
        "sync",
        reach !== "reached"
          ? words.say(`sync-reach-${reach}`)
          : received > 0
            ? words.say("sync-came", { count: received, shown: format.number(received) })
            : words.say("sync-nothing-new"),
      ),
  });
}

/** Stops and starts the rounds. */
export function useSetOffline() {
  return useMutation({ mutationFn: desk.setOffline });
}
