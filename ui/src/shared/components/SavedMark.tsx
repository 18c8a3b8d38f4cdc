// The quiet mark at a field that has just saved itself, and how long it stays.
import { IconCheck } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useWords } from "../words/use-words";

/** How long the mark stays, in milliseconds. */
const MARK = 2000;

/** Whether the mark is shown, and a way to show it. */
export function useSavedMark(): [boolean, (saved: boolean) => void] {
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    if (!saved) return;
    const mark = setTimeout(() => setSaved(false), MARK);
    return () => clearTimeout(mark);
  }, [saved]);
  return [saved, setSaved];
}

export function SavedMark() {
  const words = useWords();
  return (
    <IconCheck
      color="var(--v-good)"
      size={16}
      stroke={1.5}
      role="img"
      aria-label={words.say("field-saved")}
    />
  );
}
