// What each driver of a plan moves alone, from its low to its high end, the widest swing first. The values of the
// driver stand at the ends of its bar.
import { useElementSize } from "@mantine/hooks";
import type { SwingRow } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { headAmount, inUnit } from "./sum-words";
import { layTornado, type SwingBar } from "./tornado-layout";
import { driverUnit } from "./units";

interface Props {
  swings: SwingRow[];
  /** The net present value of the plan as it is. */
  base: string;
  currency: string | null;
}

const ROW = 44;
const HEAD = 24;
/** Room for the value of a driver beside its bar. */
const SIDE = 88;

export function TornadoChart({ swings, base, currency }: Props) {
  const words = useWords();
  const format = useFormat();
  const { ref, width } = useElementSize();
  const inner = Math.max(0, width - 2 * SIDE);
  const { base: middle, rows } = layTornado(swings, base, inner);
  const height = HEAD + rows.length * ROW;
  const label = Math.min(Math.max(SIDE + middle, 60), Math.max(60, width - 60));
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={words.say("tornado-chart", {
          base: format.money(base, currency),
          driver: rows[0] ? words.say(`input-${rows[0].swing.driver}`) : "",
        })}
        fontSize={12}
        fill="var(--v-ink)"
        style={{ display: "block" }}
      >
        <text x={label} y={13} textAnchor="middle" fontWeight={600} className="figures">
          {headAmount(format, base, currency)}
        </text>
        {rows.map(({ swing, low, high }, index) => {
          const value = (end: string) =>
            inUnit(format, words, currency, end, driverUnit(swing.driver));
          const worth = (amount: string) => format.money(amount, currency);
          const name = words.say(`input-${swing.driver}`);
          return (
            <g key={swing.driver} transform={`translate(${SIDE} ${HEAD + index * ROW})`}>
              <title>
                {`${name}: ${value(swing.low_value)} → ${worth(swing.low)}, ${value(swing.high_value)} → ${worth(swing.high)}`}
              </title>
              <rect width={inner} height={ROW} fill="transparent" />
              <text x={-SIDE} y={13} fill="var(--v-ink-soft)">
                {name}
              </text>
              <Half bar={low} value={value(swing.low_value)} middle={middle} />
              <Half bar={high} value={value(swing.high_value)} middle={middle} />
            </g>
          );
        })}
        <line
          x1={SIDE + middle}
          x2={SIDE + middle}
          y1={HEAD - 4}
          y2={height}
          stroke="var(--v-ink-soft)"
        />
      </svg>
    </div>
  );
}

/** One end of a driver, with its value at the outer end of the bar. */
function Half({ bar, value, middle }: { bar: SwingBar; value: string; middle: number }) {
  const right = bar.x + bar.width / 2 > middle || (bar.width === 0 && bar.gain);
  return (
    <>
      <rect
        x={bar.x}
        y={20}
        width={bar.width}
        height={14}
        fill={bar.gain ? "var(--v-hue-blue)" : "var(--v-hue-orange)"}
      />
      <text
        x={right ? bar.x + bar.width + 6 : bar.x - 6}
        y={31}
        textAnchor={right ? "start" : "end"}
        className="figures"
      >
        {value}
      </text>
    </>
  );
}
