// A search field that never searches half a composed word, and that Escape empties.
import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type Ref, useRef, useState } from "react";
import { isComposing } from "../format/composition";
import { useWords } from "../words/use-words";

interface Props {
  label: string;
  /** Called with whole words only. */
  onSearch: (text: string) => void;
  /** Enter, outside composition. */
  onConfirm?: (backwards: boolean) => void;
  /** Escape in an empty field. */
  onLeave?: () => void;
  width?: number;
  inputRef?: Ref<HTMLInputElement>;
}

export function SearchInput({ label, onSearch, onConfirm, onLeave, width = 240, inputRef }: Props) {
  const words = useWords();
  const [text, setText] = useState("");
  const composing = useRef(false);
  const change = (next: string) => {
    setText(next);
    if (!composing.current) onSearch(next);
  };
  return (
    <TextInput
      ref={inputRef ?? null}
      aria-label={label}
      placeholder={label}
      value={text}
      w={width}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      rightSection={
        text && (
          <CloseButton
            size="sm"
            aria-label={words.say("action-clear")}
            onClick={() => change("")}
          />
        )
      }
      onChange={(event) => change(event.currentTarget.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        onSearch(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === "Enter") onConfirm?.(event.shiftKey);
        if (event.key !== "Escape") return;
        event.stopPropagation();
        if (text) change("");
        else onLeave?.();
      }}
    />
  );
}
