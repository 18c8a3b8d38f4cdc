// How long visits usually take, to choose from.
import { useMemo } from "react";
import { useLocale } from "../../shared/format/use-format";

/** In minutes. */
export const lengths: readonly number[] = [15, 30, 45, 60, 90, 120, 180, 240, 480];

/** The lengths in words, with the one that is set among them. */
export function useLengths(now: number | null, offered: readonly number[]) {
  const locale = useLocale();
  return useMemo(() => {
    const all = [...new Set([...offered, ...(now === null ? [] : [now])])];
    all.sort((one, other) => one - other);
    const unit = (name: "minute" | "hour") =>
      new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "long" });
    return all.map((minutes) => ({
      value: String(minutes),
      label:
        minutes % 60 === 0 ? unit("hour").format(minutes / 60) : unit("minute").format(minutes),
    }));
  }, [locale, now, offered]);
}
