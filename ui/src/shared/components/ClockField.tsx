// A field for a time of day on a clock of 24 hours, typed as four digits or picked.
import { TimePicker } from "@mantine/dates";
import { useWords } from "../words/use-words";

interface Props {
  label: string;
  /** The label is for screen readers only. */
  bare?: boolean;
  /** `09:30`; empty where there is none. */
  value: string;
  /** Called with whole times only; empty where it was cleared. */
  onChange: (clock: string) => void;
  onBlur?: () => void;
  error?: React.ReactNode;
  /** Of the field alone. */
  inputClass?: string;
}

/** A click takes the whole figure, also where the field has the keyboard already. */
const taken = {
  onMouseUp: (event: React.MouseEvent<HTMLInputElement>) => {
    event.preventDefault();
    event.currentTarget.select();
  },
};

export function ClockField({ label, bare = false, value, onChange, inputClass, ...more }: Props) {
  const words = useWords();
  return (
    <TimePicker
      {...(bare ? { "aria-label": label } : { label })}
      value={value}
      onChange={(clock) => onChange(clock.slice(0, 5))}
      withDropdown
      minutesStep={5}
      hoursInputProps={taken}
      minutesInputProps={taken}
      hoursInputLabel={`${label}, ${words.say("clock-hours")}`}
      minutesInputLabel={`${label}, ${words.say("clock-minutes")}`}
      {...(inputClass ? { classNames: { input: inputClass } } : {})}
      {...more}
    />
  );
}
