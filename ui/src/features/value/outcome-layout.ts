// Where the bars of a histogram stand: each as wide as its bin, over a zero baseline.
import type { OutcomeView } from "../../shared/bridge/types";
import { magnitude } from "../../shared/format/decimals";

/** Bars within width × height, and where any amount stands, kept within the bins. */
export function layOutcome(bins: OutcomeView["bins"], width: number, height: number) {
  const low = magnitude(bins[0]?.from ?? "0");
  const high = magnitude(bins.at(-1)?.to ?? "0");
  const span = high - low;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const at = (amount: number) =>
    span > 0 ? Math.min(1, Math.max(0, amount / span - low / span)) * width : width / 2;
  return {
    at,
    low,
    high,
    bars: bins.map(({ from, to, count }) => ({
      x: at(magnitude(from)),
      width: Math.max(1, at(magnitude(to)) - at(magnitude(from)) - 1),
      y: height - (count / most) * height,
      height: (count / most) * height,
      loss: magnitude(to) <= 0,
    })),
  };
}
