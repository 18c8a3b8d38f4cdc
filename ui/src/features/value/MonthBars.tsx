// Revenue by month as bars over a zero baseline. Months that the ledger covers only in part are hatched.
// Where asked for, a line says what an average month of the last twelve brought. The figures of every bar are its
// title; the table twin is `MonthTable`.
import { useElementSize } from "@mantine/hooks";
import type { MonthRow } from "../../shared/bridge/types";
import { magnitude, showDecimal } from "../../shared/format/decimals";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { type Bar, layBars } from "./bar-layout";
import { averages } from "./month-trend";

interface Props {
  months: MonthRow[];
  currency: string | null;
  /** With the average month of the last twelve, where there are that many whole ones. */
  trend?: boolean;
}

const HEIGHT = 120;
const LABELS = 20;
const AXIS = 52;

export function MonthBars({ months, currency, trend = false }: Props) {
  const words = useWords();
  const format = useFormat();
  const { ref, width } = useElementSize();
  const inner = Math.max(0, width - AXIS);
  const { bars, zero, lines, y } = layBars(
    months.map((month) => magnitude(month.revenue)),
    inner,
    HEIGHT,
  );
  const top = trend ? 24 : 8;
  const short = (value: number) =>
    showDecimal(format.locale, value, { notation: "compact", maximumFractionDigits: 1 });
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={HEIGHT + LABELS + top}
        viewBox={`0 ${-top} ${Math.max(1, width)} ${HEIGHT + LABELS + top}`}
        role="img"
        aria-label={words.say("value-months-chart")}
        fontSize={12}
        fill="var(--v-ink-soft)"
        style={{ display: "block" }}
      >
        <Hatching />
        {lines.map(({ value, y }) => (
          <g key={value}>
            <line
              x1={AXIS}
              x2={width}
              y1={y}
              y2={y}
              stroke={value === 0 ? "var(--v-edge)" : "var(--v-hairline)"}
            />
            <text x={AXIS - 8} y={y + 4} textAnchor="end" className="figures">
              {short(value)}
            </text>
          </g>
        ))}
        {bars.map((bar, index) => {
          const month = months[index];
          return (
            month && (
              <MonthBar
                key={month.month}
                month={month}
                bar={bar}
                currency={currency}
                label={index % 3 === monthOfQuarter(months)}
                foot={Math.max(zero, HEIGHT)}
              />
            )
          );
        })}
        {trend && <Trend months={months} bars={bars} y={y} width={width} />}
      </svg>
    </div>
  );
}

interface TrendProps {
  months: MonthRow[];
  bars: Bar[];
  y: (value: number) => number;
  width: number;
}

/** The average month of the last twelve as a line, named at its end. */
function Trend({ months, bars, y, width }: TrendProps) {
  const words = useWords();
  const points = averages(months).flatMap((average, index) => {
    const bar = bars[index];
    return average === null || !bar ? [] : [[AXIS + bar.x + bar.width / 2, y(average)] as const];
  });
  const last = points.at(-1);
  if (points.length < 2 || !last) return null;
  return (
    <g>
      <polyline
        points={points.map(([x, at]) => `${x.toFixed(1)},${at.toFixed(1)}`).join(" ")}
        fill="none"
        stroke="var(--v-hue-blue)"
        strokeWidth={2}
        strokeLinejoin="round"
      />
      <line x1={last[0]} x2={last[0]} y1={-4} y2={last[1]} stroke="var(--v-hue-blue)" />
      <text x={Math.min(width, last[0])} y={-9} textAnchor="end" fill="var(--v-ink)">
        {words.say("value-average")}
      </text>
    </g>
  );
}

interface MonthBarProps {
  month: MonthRow;
  bar: Bar;
  currency: string | null;
  /** Its name stands below. */
  label: boolean;
  /** Where names stand. */
  foot: number;
}

function MonthBar({ month, bar, currency, label, foot }: MonthBarProps) {
  const words = useWords();
  const format = useFormat();
  const name = format.month(month.month);
  const partial = month.partial ? ` (${words.say("value-partial")})` : "";
  return (
    <g transform={`translate(${AXIS} 0)`}>
      <title>{`${name}${partial}: ${format.money(month.revenue, currency, 2)}`}</title>
      <rect
        {...bar}
        height={Math.max(bar.height, 1)}
        fill={month.partial ? "url(#partial)" : "var(--v-bar)"}
      />
      <rect x={bar.x} width={bar.width} y={0} height={HEIGHT} fill="transparent" />
      {label && (
        <text x={bar.x + bar.width / 2} y={foot + 16} textAnchor="middle">
          {labelOf(name, month.month)}
        </text>
      )}
    </g>
  );
}

/** Labels stand at the first month of each quarter. */
function monthOfQuarter(months: MonthRow[]): number {
  const first = Number(months[0]?.month.slice(5) ?? 1);
  return (3 - ((first - 1) % 3)) % 3;
}

/** January carries its year, the others stand alone; the locale's own form decides what is left. */
function labelOf(full: string, month: string): string {
  const year = month.slice(0, 4);
  if (month.endsWith("-01")) return full;
  return full.replace(year, "").replace("年", "").trim();
}

function Hatching() {
  return (
    <defs>
      <pattern
        id="partial"
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={5} height={5} fill="var(--v-paper)" />
        <rect width={2.5} height={5} fill="var(--v-bar)" />
      </pattern>
    </defs>
  );
}
