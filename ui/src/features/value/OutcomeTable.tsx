// Where the drawn outcomes of a plan lie, as a table: the marks first, then how many fell into each bin.
import type { OutcomeView } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { moneyRange } from "./sum-words";
import styles from "./ValueSummary.module.css";

interface Props {
  outcome: OutcomeView;
  currency: string | null;
}

export const outcomeMarks = ["p10", "p50", "p90", "mean", "sd", "standard_error"] as const;

export function OutcomeTable({ outcome, currency }: Props) {
  const words = useWords();
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard
    <div className={styles.scroller} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{words.say("outcome-title")}</caption>
        <tbody>
          {outcomeMarks.map((mark) => (
            <tr key={mark}>
              <td>{words.say(`outcome-${mark}`)}</td>
              <td>{format.money(outcome[mark], currency)}</td>
            </tr>
          ))}
          <tr>
            <td>{words.say("outcome-prob_negative")}</td>
            <td>{format.share(outcome.prob_negative)}</td>
          </tr>
          {outcome.bins.map(({ from, to, count }) => (
            <tr key={from}>
              <td>{moneyRange(format, from, to, currency)}</td>
              <td>{words.say("outcome-count", { count, shown: format.number(count) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
