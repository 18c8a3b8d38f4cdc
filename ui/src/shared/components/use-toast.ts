// Short messages at the corner of the window, read out by screen readers.
import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import { failureWords } from "../failures/failure-words";
import { useWords } from "../words/use-words";

/** Says what happened, or what failed. */
export function useToast() {
  const words = useWords();
  return useMemo(() => {
    const closeButtonProps = { "aria-label": words.say("action-close") };
    return {
      say: (message: string) =>
        notifications.show({ message, withBorder: true, color: "var(--v-good)", closeButtonProps }),
      fail: (error: unknown) => {
        const { title, meaning, advice } = failureWords(error, words);
        notifications.show({
          title,
          message: [meaning, advice].filter(Boolean).join(" "),
          color: "var(--v-bad)",
          withBorder: true,
          autoClose: 12_000,
          closeButtonProps,
        });
      },
    };
  }, [words]);
}
