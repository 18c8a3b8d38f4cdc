// A day that is edited where it stands and saves itself.
import { useAutoSave } from "../edits/use-auto-save";
import { useWords } from "../words/use-words";
import { DayField } from "./DayField";
import styles from "./Editable.module.css";
import { SavedMark } from "./SavedMark";

interface Props {
  label: string;
  /** `2026-11-21` */
  value: string | null;
  /** Saves; null clears. */
  onSave: (day: string | null) => Promise<unknown>;
  clearable?: boolean;
  placeholder?: string;
}

export function EditableDay({ label, value, onSave, clearable = true, placeholder }: Props) {
  const words = useWords();
  const { shown, error, saved, change, commit } = useAutoSave(value, onSave);
  return (
    <DayField
      bare
      label={label}
      placeholder={placeholder ?? words.say("field-add")}
      value={shown}
      clearable={clearable}
      error={error}
      classNames={{
        root: styles.root ?? "",
        input: styles.input ?? "",
        section: saved ? "" : (styles.section ?? ""),
      }}
      onChange={change}
      onBlur={commit}
      {...(saved ? { rightSection: <SavedMark /> } : {})}
    />
  );
}
