// Where the bars of a tornado chart stand: each driver's two ends around the value of the plan as it is.
import type { SwingRow } from "../../shared/bridge/types";
import { magnitude } from "../../shared/format/decimals";

/** One end of a driver. */
export interface SwingBar {
  x: number;
  width: number;
  /** It is worth more than the plan as it is. */
  gain: boolean;
}

/** Bars within that width, the widest swing first; every swing and the base are on the scale. */
export function layTornado(swings: readonly SwingRow[], base: string, width: number) {
  const middle = magnitude(base);
  const known = swings.map((swing) => ({
    swing,
    low: magnitude(swing.low),
    high: magnitude(swing.high),
  }));
  const ends = known.flatMap(({ low, high }) => [low, high]);
  const low = Math.min(middle, ...ends);
  const high = Math.max(middle, ...ends);
  const span = high - low;
  // Hundredths of a pixel: finer than anything that is drawn.
  const at = (value: number) =>
    span > 0 ? Math.round((value / span - low / span) * width * 100) / 100 : width / 2;
  const bar = (end: number): SwingBar => {
    const to = at(end);
    return {
      x: Math.min(to, at(middle)),
      width: Math.abs(to - at(middle)),
      gain: end >= middle,
    };
  };
  return {
    base: at(middle),
    rows: known
      .sort((one, other) => Math.abs(other.low - other.high) - Math.abs(one.low - one.high))
      .map(({ swing, low: one, high: other }) => ({ swing, low: bar(one), high: bar(other) })),
  };
}
