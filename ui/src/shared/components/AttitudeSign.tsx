// The sign of an attitude: shape and colour, never colour alone. The printed chart draws the same shapes.
import type { AttitudeScale } from "../bridge/types";
import { useWords } from "../words/use-words";

interface Props {
  attitude: AttitudeScale;
  /** Where the word stands beside it, the sign keeps silent. */
  silent?: boolean;
}

const shapes: Record<AttitudeScale, { count: 1 | 2; path: "up" | "dot" | "down" }> = {
  champion: { count: 2, path: "up" },
  supporter: { count: 1, path: "up" },
  neutral: { count: 1, path: "dot" },
  sceptic: { count: 1, path: "down" },
  opponent: { count: 2, path: "down" },
};

export function AttitudeSign({ attitude, silent = false }: Props) {
  const words = useWords();
  const { count, path } = shapes[attitude];
  const width = 10 + 11 * (count - 1);
  const triangle = (left: number) =>
    path === "up" ? `M${left} 9.5h10l-5 -9z` : `M${left} 0.5h10l-5 9z`;
  return (
    <svg
      width={width}
      height={10}
      viewBox={`0 0 ${width} 10`}
      role={silent ? "presentation" : "img"}
      aria-hidden={silent}
      aria-label={silent ? undefined : words.code("attitude", attitude)}
      fill={`var(--v-${attitude})`}
      style={{ flex: "none" }}
    >
      {path === "dot" ? (
        <circle cx={5} cy={5} r={4.5} />
      ) : (
        <path d={[triangle(0), count === 2 ? triangle(11) : ""].join("")} />
      )}
    </svg>
  );
}
