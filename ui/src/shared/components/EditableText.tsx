// A text that is edited where it stands and saves itself: on leaving, on Enter, and while one pauses in a
// long text. Escape takes back what was typed. A refusal stays at the field with the text that caused it.
import { Textarea, TextInput } from "@mantine/core";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { failureWords } from "../failures/failure-words";
import { isComposing } from "../format/composition";
import { useWords } from "../words/use-words";
import styles from "./Editable.module.css";
import { SavedMark, useSavedMark } from "./SavedMark";

interface Props {
  label: string;
  value: string | null;
  /** Saves; null clears. Rejects with what the desk refused. */
  onSave: (value: string | null) => Promise<unknown>;
  placeholder?: string;
  multiline?: boolean;
  /** Lines that a long text shows at least. */
  minRows?: number;
  /** May not be emptied. */
  required?: boolean;
  /** Turns what was typed into what is saved; undefined where it makes no sense. */
  read?: (typed: string) => string | undefined;
  /** Says what is wrong with what was typed. */
  refusal?: string;
  size?: "text" | "title";
  /** The field keeps its edge, where one writes more than a fact. */
  framed?: boolean;
}

/** How long somebody pauses before a long text saves itself, in milliseconds. */
const PAUSE = 1500;

/** A title wraps where it is long, but is one line of text. */
const inOneLine = (text: string) => text.replace(/\s*\n\s*/g, " ");

export function EditableText(props: Props) {
  const {
    label,
    placeholder,
    multiline = false,
    minRows = 2,
    size = "text",
    framed = false,
  } = props;
  const isTitle = size === "title";
  const words = useWords();
  const id = useId();
  const { shown, dirty, error, saved, type, commit, revert } = useDraft(props);

  const shared = {
    id,
    "aria-label": label,
    placeholder: placeholder ?? words.say("field-add"),
    value: shown,
    error,
    onBlur: () => void commit(),
    // Undo takes back typing while there is some, and the last change otherwise.
    "data-dirty": dirty,
    classNames: { input: framed ? "" : `${styles.input} ${isTitle ? styles.title : ""}` },
    rightSection: saved ? <SavedMark /> : null,
    rightSectionPointerEvents: "none" as const,
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (isComposing(event)) return;
    if (event.key === "Enter" && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void commit();
    }
    if (event.key === "Escape" && dirty) {
      event.stopPropagation();
      revert();
    }
  };
  if (!multiline && !isTitle)
    return (
      <TextInput
        {...shared}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    );
  return (
    <Textarea
      {...shared}
      autosize
      minRows={isTitle ? 1 : minRows}
      maxRows={isTitle ? 3 : 12}
      onChange={({ currentTarget: { value } }) => type(isTitle ? inOneLine(value) : value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** What was typed and not yet saved. */
function useDraft({ value, onSave, required, read, refusal, multiline }: Props) {
  const words = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [saved, setSaved] = useSavedMark();
  const saving = useRef(false);
  const dirty = draft !== null && draft !== (value ?? "");

  const commit = async () => {
    if (draft === null || saving.current) return;
    const typed = draft.trim();
    const next = typed === "" ? null : read ? read(typed) : typed;
    if (next === undefined) return setError(refusal ?? words.say("field-refused"));
    if (next === null && required) return setError(words.say("field-required"));
    if (next === value) return setDraft(null);
    saving.current = true;
    try {
      await onSave(next);
      setDraft((now) => (now === draft ? null : now));
      setError(null);
      setSaved(true);
    } catch (failure) {
      const said = failureWords(failure, words);
      setError([said.title, said.advice].filter(Boolean).join(" "));
    } finally {
      saving.current = false;
    }
  };

  const commitNow = useEffectEvent(() => void commit());
  useEffect(() => {
    if (!multiline || draft === null) return;
    const pause = setTimeout(commitNow, PAUSE);
    return () => clearTimeout(pause);
  }, [draft, multiline]);

  return {
    shown: draft ?? value ?? "",
    dirty,
    error,
    saved,
    commit,
    type: (text: string) => {
      setDraft(text);
      setError(null);
      setSaved(false);
    },
    revert: () => {
      setDraft(null);
      setError(null);
    },
  };
}
