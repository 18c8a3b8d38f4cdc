// A field for a day, typed or picked from a calendar; shown the way the reader writes days.
import { DateInput } from "@mantine/dates";
import { todayIn } from "../format/days";
import { readDay } from "../format/read-day";
import { useFormat } from "../format/use-format";
import { useWords } from "../words/use-words";

type Looks = Pick<
  React.ComponentProps<typeof DateInput>,
  "classNames" | "onBlur" | "onKeyDown" | "rightSection" | "disabled" | "w"
>;

interface Props extends Looks {
  label: string;
  /** The label is for screen readers only. */
  bare?: boolean;
  /** `2026-11-21` */
  value: string | null;
  /** Called as soon as what is typed is a day; null clears. */
  onChange: (day: string | null) => void;
  error?: React.ReactNode;
  placeholder?: string;
  clearable?: boolean;
}

export function DayField({ label, bare = false, value, clearable = false, ...more }: Props) {
  const words = useWords();
  const format = useFormat();
  return (
    <DateInput
      {...(bare ? { "aria-label": label } : { label })}
      value={value}
      allowDeselect={clearable}
      clearable={clearable}
      clearButtonProps={{ "aria-label": words.say("action-clear") }}
      valueFormat={format.day}
      dateParser={(typed) => readDay(format.locale, typed, todayIn(null, new Date()))}
      highlightToday
      monthLabelFormat={(date) => format.monthName(date.slice(0, 7))}
      ariaLabels={{
        previousMonth: words.say("calendar-month-before"),
        nextMonth: words.say("calendar-month-after"),
        previousYear: words.say("calendar-year-before"),
        nextYear: words.say("calendar-year-after"),
        previousDecade: words.say("calendar-decade-before"),
        nextDecade: words.say("calendar-decade-after"),
      }}
      {...more}
    />
  );
}
