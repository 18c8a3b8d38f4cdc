// Scales of charts: round figures for the lines behind, and where a value stands between them.

/** A step of 1, 2 or 5 times a power of ten, so that about `count` of them make `span`. */
export function roundStep(span: number, count: number): number {
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10;
  return step * power;
}

/** A scale between round figures. */
export interface Scale {
  /** Where a value stands, in pixels. */
  at: (value: number) => number;
  /** Round figures, zero among them, within the range. */
  ticks: number[];
}

/** A scale over `values` and zero from pixel 0 to `length`; without any span everything stands at 0. */
export function scaleOver(values: readonly number[], length: number, count = 4): Scale {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  if (!(high > low)) return { at: () => 0, ticks: [0] };
  const step = roundStep(high - low, count);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const span = (last - first) * step;
  return {
    at: (value) => ((value - first * step) / span) * length,
    ticks: Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step),
  };
}
