// How ready a visit is: a ring that fills, with the figure inside.
import { useFormat } from "../format/use-format";
import { useWords } from "../words/use-words";

interface Props {
  /** Whole percent; null where there is no checklist. */
  readiness: number | null;
  /** Across, in pixels. */
  size?: number;
}

/** The ring is a share of its size. */
const WIDTH = 0.09;

export function ReadinessRing({ readiness, size = 56 }: Props) {
  const words = useWords();
  const format = useFormat();
  const width = Math.round(size * WIDTH);
  const radius = (size - width) / 2;
  const round = 2 * Math.PI * radius;
  const said = readiness === null ? "–" : format.percent(readiness, 0);
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={words.say("visit-readiness", { readiness: said })}
      style={{ flex: "none" }}
    >
      <g fill="none" strokeWidth={width} transform={`rotate(-90 ${size / 2} ${size / 2})`}>
        <circle cx={size / 2} cy={size / 2} r={radius} stroke="var(--v-hairline)" />
        {!!readiness && (
          <circle
            cx={size / 2}
            cy={size / 2}
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
        fontSize={size < 56 ? 12 : 13}
        fontWeight={600}
        fill="var(--v-ink)"
      >
        {said}
      </text>
    </svg>
  );
}
