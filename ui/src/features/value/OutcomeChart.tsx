// Where the drawn outcomes of a plan lie: a histogram over a zero baseline, the middle eight of ten as a band
// behind it, the middle one as a line. Losses are drawn in another colour and counted in words.
import { useElementSize } from "@mantine/hooks";
import type { OutcomeView } from "../../shared/bridge/types";
import { magnitude } from "../../shared/format/decimals";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { layOutcome } from "./outcome-layout";
import { headAmount, moneyRange } from "./sum-words";
import parts from "./WorthPart.module.css";

interface Props {
  outcome: OutcomeView;
  currency: string | null;
}

const TOP = 24;
const HEIGHT = 160;

export function OutcomeChart({ outcome, currency }: Props) {
  const words = useWords();
  const format = useFormat();
  const { ref, width } = useElementSize();
  const { at, low, high, bars } = layOutcome(outcome.bins, width, HEIGHT);
  const [p10, p50, p90] = [outcome.p10, outcome.p50, outcome.p90].map((one) => at(magnitude(one)));
  const said = {
    range: moneyRange(format, outcome.p10, outcome.p90, currency),
    loss: format.share(outcome.prob_negative),
  };
  const middle = Math.min(Math.max(p50 ?? 0, 60), Math.max(60, width - 60));
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={TOP + HEIGHT + 20}
        role="img"
        aria-label={words.say("outcome-chart", said)}
        fontSize={12}
        fill="var(--v-ink-soft)"
        style={{ display: "block" }}
      >
        <rect
          x={p10}
          y={TOP}
          width={Math.max(1, (p90 ?? 0) - (p10 ?? 0))}
          height={HEIGHT}
          fill="var(--v-accent-soft)"
        />
        <g transform={`translate(0 ${TOP})`}>
          {bars.map((bar, index) => (
            <rect
              key={outcome.bins[index]?.from}
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              fill={bar.loss ? "var(--v-hue-orange)" : "var(--v-bar)"}
            />
          ))}
        </g>
        <line x1={0} x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} stroke="var(--v-edge)" />
        <line x1={p50} x2={p50} y1={TOP - 4} y2={TOP + HEIGHT} stroke="var(--v-ink)" />
        <text x={middle} y={13} textAnchor="middle" fill="var(--v-ink)" fontWeight={600}>
          {headAmount(format, outcome.p50, currency)}
        </text>
        <Foot at={at} low={low} high={high} width={width} currency={currency} />
      </svg>
      <p className={parts.note}>{words.say("outcome-said", said)}</p>
    </div>
  );
}

interface FootProps {
  at: (amount: number) => number;
  low: number;
  high: number;
  width: number;
  currency: string | null;
}

/** The ends of the scale, and zero where it stands clear of both. */
function Foot({ at, low, high, width, currency }: FootProps) {
  const format = useFormat();
  const y = TOP + HEIGHT + 15;
  const short = (amount: number) => format.shortMoney(amount.toFixed(0), currency);
  const zero = at(0);
  const clear = low < 0 && high > 0 && zero > 110 && zero < width - 110;
  return (
    <g className="figures">
      <text y={y}>{short(low)}</text>
      <text x={width} y={y} textAnchor="end">
        {short(high)}
      </text>
      {low < 0 && high > 0 && (
        <line x1={zero} x2={zero} y1={TOP} y2={TOP + HEIGHT + 4} stroke="var(--v-edge)" />
      )}
      {clear && (
        <text x={zero} y={y} textAnchor="middle">
          0
        </text>
      )}
    </g>
  );
}
