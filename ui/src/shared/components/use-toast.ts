// Short messages at the corner of the window, read out by screen readers.
import { notifications } from "@mantine/notifications";
import { type ReactNode, useMemo } from "react";
import { failureWords } from "../failures/failure-words";
import { useWords } from "../words/use-words";

/** The message shown of each kind that only the newest is of interest. */
const newest = new Map<string, string>();

/** Says what happened, or what failed. */
export function useToast() {
  const words = useWords();
  return useMemo(() => {
    const closeButtonProps = { "aria-label": words.say("action-close") };
    /** Stays for four seconds unless it takes longer to read. */
    const say = (message: ReactNode, autoClose = 4_000, color = "var(--v-good)") =>
      notifications.show({
        message,
        withBorder: true,
        color,
        autoClose,
        closeButtonProps,
      });
    return {
      say,
      /** Says it in the place of what was last said of its kind. */
      replace: (kind: string, message: string, color?: string) => {
        const before = newest.get(kind);
        if (before) notifications.hide(before);
        newest.set(kind, say(message, undefined, color));
      },
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
