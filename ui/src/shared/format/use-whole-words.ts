// What is typed into a field that finds things: shown letter by letter, but sought only once a word that an
// input method composes is whole.
import { useCallback, useMemo, useRef, useState } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** `text` is what the field shows; `whole` is the same without a word that is still being composed. */
export function useWholeWords() {
  const [text, setText] = useState("");
  const [whole, setWhole] = useState("");
  const composing = useRef(false);
  const set = useCallback((next: string) => {
    setText(next);
    if (!composing.current) setWhole(next);
  }, []);
  const handlers = useMemo(
    () => ({
      onChange: (event: React.ChangeEvent<Field>) => set(event.currentTarget.value),
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: (event: React.CompositionEvent<Field>) => {
        composing.current = false;
        set(event.currentTarget.value);
      },
    }),
    [set],
  );
  return { text, whole, set, handlers };
}
