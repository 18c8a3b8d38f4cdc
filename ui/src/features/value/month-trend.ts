// What an average month of the last twelve brought, month by month: the trend without its seasons.
import type { MonthRow } from "../../shared/bridge/types";
import { magnitude } from "../../shared/format/decimals";

const YEAR = 12;

/** One average a month; null while fewer than twelve whole months came before, and where the month is partial. */
export function averages(months: readonly MonthRow[]): (number | null)[] {
  return months.map((_, index) => {
    const last = months.slice(Math.max(0, index + 1 - YEAR), index + 1);
    if (last.length < YEAR || last.some(({ partial }) => partial)) return null;
    return last.reduce((sum, { revenue }) => sum + magnitude(revenue), 0) / YEAR;
  });
}
