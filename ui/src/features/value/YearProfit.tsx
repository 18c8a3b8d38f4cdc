// Each year from revenue to profit: one column of bars for each step on one scale over a zero baseline, the
// figure beside its bar. Steps that nobody knows say so instead of standing at zero.
import { useElementSize } from "@mantine/hooks";
import type { WorthYear } from "../../shared/bridge/types";
import { magnitude } from "../../shared/format/decimals";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { layYears, yearSteps } from "./year-layout";

interface Props {
  years: WorthYear[];
  currency: string | null;
}

const ROW = 36;
const HEAD = 24;
const NAME = 96;
const GAP = 24;

const fills: Record<(typeof yearSteps)[number], string> = {
  revenue: "var(--v-bar)",
  cost_of_goods: "var(--v-line)",
  cost_to_serve: "var(--v-line)",
  contribution: "var(--v-accent)",
};

export function YearProfit({ years, currency }: Props) {
  const words = useWords();
  const format = useFormat();
  const { ref, width } = useElementSize();
  const column = Math.max(0, (width - NAME - GAP * (yearSteps.length - 1)) / yearSteps.length);
  const rows = years.toSorted((one, other) => other.year - one.year);
  const { zero, bars } = layYears(rows, column);
  const height = HEAD + rows.length * ROW;
  const long = rows.some(({ revenue }) => Math.abs(magnitude(revenue)) >= 1e8);
  const figure = (amount: string) =>
    long ? format.shortMoney(amount, currency) : format.money(amount, currency);
  const left = (index: number) => NAME + index * (column + GAP);
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={words.say("years-chart", { count: rows.length })}
        fontSize={12}
        fill="var(--v-ink)"
        style={{ display: "block" }}
      >
        {yearSteps.map((step, index) => (
          <g key={step} transform={`translate(${left(index)} 0)`}>
            <text x={zero + 6} y={14} fill="var(--v-ink-soft)" fontWeight={600}>
              {words.say(`year-${step}`)}
            </text>
            <line x1={zero} x2={zero} y1={HEAD} y2={height} stroke="var(--v-edge)" />
          </g>
        ))}
        {rows.map((row, at) => (
          <g key={row.year} transform={`translate(0 ${HEAD + at * ROW})`}>
            <text y={18}>{row.year}</text>
            {row.partial && (
              <text y={31} fill="var(--v-ink-soft)">
                {words.say("value-partial-year")}
              </text>
            )}
            {yearSteps.map((step, index) => {
              const amount = row[step];
              const bar = bars[at]?.[step];
              const label = amount === null ? words.say("year-unknown") : figure(amount);
              return (
                <g key={step} transform={`translate(${left(index)} 0)`}>
                  {bar && amount !== null && (
                    <rect
                      x={bar.x}
                      y={4}
                      width={bar.width}
                      height={10}
                      fill={magnitude(amount) < 0 ? "var(--v-opponent)" : fills[step]}
                    />
                  )}
                  <text
                    y={28}
                    x={zero + 6}
                    className="figures"
                    fill={amount === null ? "var(--v-ink-soft)" : undefined}
                    fontWeight={step === "contribution" && amount !== null ? 600 : 400}
                  >
                    {label}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}
