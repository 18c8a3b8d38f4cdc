// What the numbers of the sums are measured in where the desk leaves it to their names, and the days of a line.
import type { SumLine, Unit } from "../../shared/bridge/types";

const drivers: Record<string, Unit> = { revenue: "money", cost_fixed: "money", days: "days" };

/** The unit of a driver of a plan; those not listed are shares of one. */
export function driverUnit(driver: string): Unit {
  return drivers[driver] ?? "share";
}

/** The days that bound the invoices of a line. */
export function daysOf(line: SumLine): { from: string | null; to: string | null } {
  const day = (key: string) =>
    line.detail.find((one) => one.key === key && one.unit === "day")?.value ?? null;
  return { from: day("from"), to: day("to") };
}
