// A share of our revenue against the marks of concentration: a bar to 30 % with ticks at 10 % and 20 %.
// Above 20 % a sign says what the colour says; the words are on hover and for screen readers.
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ConcentrationMark } from "../bridge/types";
import { useWords } from "../words/use-words";
import styles from "./ShareBar.module.css";

interface Props {
  /** Percent. */
  share: number;
  mark: ConcentrationMark | null;
}

const WIDTH = 42;
/** Percent at the right end. */
const FULL = 30;

export function ShareBar({ share, mark }: Props) {
  const words = useWords();
  const x = (percent: number) => (Math.min(Math.max(percent, 0), FULL) / FULL) * WIDTH;
  const said =
    mark && `${words.say(`mark-${mark}`)}: ${words.attribute(`mark-${mark}`, "meaning")}`;
  return (
    <span className={styles.share} data-mark={mark} title={said ?? undefined}>
      <svg width={WIDTH} height={12} aria-hidden role="presentation">
        <rect y={3} width={WIDTH} height={6} rx={1} className={styles.track} />
        <rect y={3} width={x(share)} height={6} rx={1} className={styles.fill} />
        {[10, 20].map((tick) => (
          <line key={tick} x1={x(tick)} x2={x(tick)} y1={0} y2={12} className={styles.tick} />
        ))}
      </svg>
      {mark === "dependence" && <IconAlertTriangle size={14} stroke={1.5} aria-hidden />}
      {said && <span className="unseen">{said}</span>}
    </span>
  );
}
