// Twelve months in one line of a table: a line over a zero baseline. For order of size at a glance; the
// figures stand beside it, so it says nothing to screen readers.
interface Props {
  values: number[];
  width?: number;
  height?: number;
}

/** The path of the line and the height of zero, within a margin for the last dot. */
export function sparkPath(values: number[], width: number, height: number) {
  const margin = 3;
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const span = high - low || 1;
  const x = (index: number) =>
    margin + (index * (width - 2 * margin)) / Math.max(1, values.length - 1);
  const y = (value: number) => margin + ((high - value) / span) * (height - 2 * margin);
  const points = values.map((value, index) => [x(index), y(value)] as const);
  return { points, zero: y(0) };
}

export function Sparkline({ values, width = 72, height = 20 }: Props) {
  if (values.length < 2) return null;
  const { points, zero } = sparkPath(values, width, height);
  const last = points.at(-1) ?? [0, 0];
  return (
    <svg width={width} height={height} aria-hidden role="presentation" style={{ flex: "none" }}>
      <line x1={0} x2={width} y1={zero} y2={zero} stroke="var(--v-hairline)" />
      <polyline
        points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
        fill="none"
        stroke="var(--v-accent)"
        strokeWidth={1.25}
        strokeLinejoin="round"
      />
      <circle cx={last[0]} cy={last[1]} r={2} fill="var(--v-accent)" />
    </svg>
  );
}
