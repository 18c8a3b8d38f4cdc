// Where the bands of several sums stand on one scale, so that they can be compared at a glance.
import type { Sum } from "../../shared/bridge/types";
import { scaleOver } from "../../shared/charts/scale";
import { magnitude } from "../../shared/format/decimals";

/** One sum on the scale, in parts of its length. */
export interface Band {
  from: number;
  to: number;
  /** The amount itself. */
  at: number;
}

/** The scale of all sums that have an amount: where zero stands, and a band for each; null where it has none. */
export function layBands(sums: readonly Pick<Sum, "amount" | "low" | "high">[]) {
  const values = sums.flatMap(({ amount, low, high }) =>
    amount === null ? [] : [amount, low ?? amount, high ?? amount].map(magnitude),
  );
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const { at } = scaleOver([low, high], 1);
  // Round figures leave room beyond the last band; here the bands fill the line.
  const [start, end] = [at(low), at(high)];
  const place = (value: number) => (end > start ? (at(value) - start) / (end - start) : 0);
  return {
    zero: place(0),
    bands: sums.map(({ amount, low: from, high: to }): Band | null =>
      amount === null
        ? null
        : {
            from: place(magnitude(from ?? amount)),
            to: place(magnitude(to ?? amount)),
            at: place(magnitude(amount)),
          },
    ),
  };
}
