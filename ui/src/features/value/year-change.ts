// The change of each year on the year before it, where both are whole.
import { changeInPercent } from "../../shared/format/decimals";

interface Year {
  year: number;
  revenue: string;
  partial: boolean;
}

/** The years, the latest first; `change` is in percent, null where there is nothing to compare with. */
export function withChange<Y extends Year>(years: readonly Y[]): (Y & { change: number | null })[] {
  const whole = new Map(years.filter(({ partial }) => !partial).map((one) => [one.year, one]));
  return [...years]
    .sort((one, other) => other.year - one.year)
    .map((one) => {
      const before = one.partial ? undefined : whole.get(one.year - 1);
      return { ...one, change: before ? changeInPercent(before.revenue, one.revenue) : null };
    });
}
