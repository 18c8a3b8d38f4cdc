// A choice from a closed list that is edited where it stands and saves itself at once.
import { Select } from "@mantine/core";
import { useState } from "react";
import { failureWords } from "../failures/failure-words";
import { useWords } from "../words/use-words";
import styles from "./Editable.module.css";
import { SavedMark, useSavedMark } from "./SavedMark";

interface Props<T extends string> {
  label: string;
  value: T | null;
  options: { value: T; label: string }[];
  /** Saves; null clears. */
  onSave: (value: T | null) => Promise<unknown>;
  clearable?: boolean;
  searchable?: boolean;
  placeholder?: string;
}

export function EditableSelect<T extends string>(props: Props<T>) {
  const { label, value, options, onSave, clearable = true, searchable = false } = props;
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const [saved, setSaved] = useSavedMark();
  const save = (next: T | null) => {
    setError(null);
    onSave(next)
      .then(() => setSaved(true))
      .catch((failure) => setError(failureWords(failure, words).title));
  };
  return (
    <Select
      aria-label={label}
      placeholder={props.placeholder ?? words.say("field-choose")}
      value={value}
      data={options}
      error={error}
      clearable={clearable}
      searchable={searchable}
      limit={50}
      allowDeselect={false}
      classNames={{
        root: styles.root ?? "",
        input: styles.input ?? "",
        section: saved ? "" : (styles.section ?? ""),
      }}
      {...(saved ? { rightSection: <SavedMark />, rightSectionPointerEvents: "none" } : {})}
      clearButtonProps={{ "aria-label": words.say("action-clear") }}
      nothingFoundMessage={words.say("field-nothing-found")}
      onChange={(next) => save(next as T | null)}
    />
  );
}
