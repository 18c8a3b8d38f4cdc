// How ready a visit is: a ring that fills, with the figure inside.
import { useFormat } from "../format/use-format";
import { useWords } from "../words/use-words";

interface Props {
  /** Whole percent; null where there is no checklist. */
  readiness: number | null;
}

const SIZE = 56;
const WIDTH = 5;

export function ReadinessRing({ readiness }: Props) {
  const words = useWords();
  const format = useFormat();
  const radius = (SIZE - WIDTH) / 2;
  const round = 2 * Math.PI * radius;
  const said = readiness === null ? "–" : format.percent(readiness, 0);
  return (
    <svg
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={words.say("visit-readiness", { readiness: said })}
      style={{ flex: "none" }}
    >
      <g fill="none" strokeWidth={WIDTH} transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`}>
        <circle cx={SIZE / 2} cy={SIZE / 2} r={radius} stroke="var(--v-hairline)" />
        {!!readiness && (
          <circle
            cx={SIZE / 2}
            cy={SIZE / 2}
            r={radius}
            stroke="var(--v-supporter)"
            strokeDasharray={`${(round * readiness) / 100} ${round}`}
          />
        )}
      </g>
      <text
        x="50%"
        y="50%"
        dy="0.36em"
        textAnchor="middle"
        fontSize={13}
        fontWeight={600}
        fill="var(--v-ink)"
      >
        {said}
      </text>
    </svg>
  );
}
