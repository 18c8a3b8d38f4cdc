// The day and the time of a visit, one cell: it saves itself once both are there.
import { ClockField } from "../../shared/components/ClockField";
import { DayField } from "../../shared/components/DayField";
import editable from "../../shared/components/Editable.module.css";
import { SavedMark } from "../../shared/components/SavedMark";
import { useAutoSave } from "../../shared/edits/use-auto-save";
import { useWords } from "../../shared/words/use-words";
import styles from "./VisitPage.module.css";

interface Props {
  /** `2026-11-21T09:30` on the clock of the visit's zone. */
  moment: string | null;
  onSave: (moment: string) => Promise<unknown>;
}

export function MomentField({ moment, onSave }: Props) {
  const words = useWords();
  const { shown, error, saved, change, commit } = useAutoSave(moment ?? "", async (next) => {
    if (next.length === 16) await onSave(next);
  });
  const [day = "", clock = ""] = shown.split("T");
  return (
    <div className={styles.pair}>
      <DayField
        bare
        label={words.say("visit-day")}
        placeholder={words.say("visit-day")}
        value={day || null}
        error={error}
        classNames={{ input: editable.input ?? "" }}
        onChange={(next) => next && change(`${next}T${clock.slice(0, 5)}`)}
        onBlur={commit}
        {...(saved ? { rightSection: <SavedMark /> } : {})}
      />
      <ClockField
        bare
        label={words.say("visit-clock")}
        value={clock.slice(0, 5)}
        inputClass={editable.input ?? ""}
        onChange={(next) => next && change(`${day}T${next}`)}
        onBlur={commit}
      />
    </div>
  );
}
