// Where the bars of each year's steps from revenue to profit stand: one scale for all of them, zero on it.
import type { WorthYear } from "../../shared/bridge/types";
import { magnitude } from "../../shared/format/decimals";

/** The steps from revenue to profit, in their order. */
export const yearSteps = ["revenue", "cost_of_goods", "cost_to_serve", "contribution"] as const;

export type YearStep = (typeof yearSteps)[number];

export interface StepBar {
  x: number;
  width: number;
}

/** Bars within a column of that width; a step that nobody knows has none. */
export function layYears(years: readonly WorthYear[], width: number) {
  const known = years.flatMap((year) =>
    yearSteps.flatMap((step) => (year[step] === null ? [] : [magnitude(year[step])])),
  );
  const high = Math.max(0, ...known);
  const low = Math.min(0, ...known);
  const span = high - low || 1;
  // Hundredths of a pixel: finer than anything that is drawn.
  const at = (value: number) => Math.round(((value - low) / span) * width * 100) / 100;
  const zero = at(0);
  const bars = years.map(
    (year) =>
      Object.fromEntries(
        yearSteps.map((step) => {
          const amount = year[step];
          if (amount === null) return [step, null];
          const end = at(magnitude(amount));
          return [step, { x: Math.min(zero, end), width: Math.max(1, Math.abs(end - zero)) }];
        }),
      ) as Record<YearStep, StepBar | null>,
  );
  return { zero, bars };
}
