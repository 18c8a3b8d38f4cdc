// How ready a visit is, in one line of a list: a bar with its figure.
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";

interface Props {
  /** Whole percent; null where there is no checklist. */
  readiness: number | null;
}

const WIDTH = 48;
/** Holds "100 %", so that bars and figures stand under each other. */
const FIGURE = 38;

export function ReadyBar({ readiness }: Props) {
  const words = useWords();
  const format = useFormat();
  if (readiness === null) return null;
  const said = format.percent(readiness, 0);
  return (
    <span style={{ display: "inline-flex", alignItems: "baseline", gap: 8 }}>
      <svg
        width={WIDTH}
        height={6}
        aria-hidden
        role="presentation"
        style={{ flex: "none", marginBottom: 1 }}
      >
        <rect width={WIDTH} height={6} rx={3} fill="var(--v-hairline)" />
        <rect width={(WIDTH * readiness) / 100} height={6} rx={3} fill="var(--v-supporter)" />
      </svg>
      <span className="figures" style={{ minWidth: FIGURE, textAlign: "end" }}>
        <span className="unseen">{words.say("visit-readiness", { readiness: said })}</span>
        <span aria-hidden>{said}</span>
      </span>
    </span>
  );
}
