// Where the bars of a chart by month stand: a zero baseline always, negative months below it, and round
// figures for the lines behind.
import { roundStep } from "../../shared/charts/scale";

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface BarLayout {
  bars: Bar[];
  /** Height of the zero line. */
  zero: number;
  /** Values of the lines behind, zero among them, with their heights. */
  lines: { value: number; y: number }[];
  /** Height of any value. */
  y: (value: number) => number;
}

/** Lays bars of `values` into `width` × `height`. */
export function layBars(values: number[], width: number, height: number): BarLayout {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  if (high === low) {
    return { bars: [], zero: height, lines: [{ value: 0, y: height }], y: () => height };
  }
  const step = roundStep(high - low, 3);
  const top = Math.ceil(high / step) * step;
  const bottom = Math.floor(low / step) * step;
  const y = (value: number) => ((top - value) / (top - bottom)) * height;
  const pitch = width / values.length;
  const bars = values.map((value, index) => ({
    x: index * pitch + pitch * 0.15,
    y: Math.min(y(value), y(0)),
    width: pitch * 0.7,
    height: Math.abs(y(value) - y(0)),
  }));
  const count = Math.round((top - bottom) / step);
  const lines = Array.from({ length: count + 1 }, (_, index) => {
    const value = bottom + index * step;
    return { value, y: y(value) };
  });
  return { bars, zero: y(0), lines, y };
}
