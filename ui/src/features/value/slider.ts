// A value that can be changed as a slider: its bounds, a step fine enough for the hand, and the number written
// back as an exact decimal.
import type { SumInput } from "../../shared/bridge/types";
import { roundStep } from "../../shared/charts/scale";
import { magnitude } from "../../shared/format/decimals";

/** Steps from one end to the other, about. */
const STEPS = 200;

export interface SliderLook {
  min: number;
  max: number;
  step: number;
  write: (value: number) => string;
}

/** Whole units move by one; everything else by a round step. The value in force is always within reach. */
export function sliderOf({ value, low, high, unit }: SumInput): SliderLook {
  const at = magnitude(value);
  const min = Math.min(magnitude(low), at);
  const max = Math.max(magnitude(high), at);
  const whole = unit === "days" || unit === "years" || unit === "periods";
  const step = whole ? 1 : max > min ? roundStep(max - min, STEPS) : 1;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  // Steps are counted from zero, so that the ends do not have to be round.
  const bottom = Math.floor(min / step + 1e-9) * step;
  const top = Math.ceil(max / step - 1e-9) * step + 0;
  return { min: bottom, max: top, step, write: (number) => number.toFixed(Math.min(decimals, 20)) };
}
