// A sum on the scale that all sums share: its likely range as a band, the sum itself as a mark, zero as a line.
// Its figures stand beside it in words, so it says nothing to screen readers.
import type { Band } from "./band-layout";
import styles from "./SumCard.module.css";

interface Props {
  band: Band;
  /** Where zero stands, in parts of the length. */
  zero: number;
  sure: boolean;
}

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

export function BandStrip({ band, zero, sure }: Props) {
  return (
    <svg className={styles.strip} width="100%" height={12} aria-hidden role="presentation">
      <line x1="0" x2="100%" y1={6} y2={6} stroke="var(--v-hairline)" />
      <line x1={percent(zero)} x2={percent(zero)} y1={0} y2={12} stroke="var(--v-edge)" />
      <rect
        x={percent(band.from)}
        width={percent(Math.max(0, band.to - band.from))}
        y={2}
        height={8}
        rx={2}
        fill="var(--v-bar)"
        fillOpacity={sure ? 0.45 : 0.25}
      />
      <line
        x1={percent(band.at)}
        x2={percent(band.at)}
        y1={0}
        y2={12}
        stroke="var(--v-accent)"
        strokeWidth={2.5}
      />
    </svg>
  );
}
