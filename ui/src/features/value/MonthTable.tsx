// Revenue by month as a table: the same figures as the bars, latest month first.
import type { MonthRow } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { averages } from "./month-trend";
import styles from "./ValueSummary.module.css";

interface Props {
  months: MonthRow[];
  currency: string | null;
}

export function MonthTable({ months, currency }: Props) {
  const words = useWords();
  const format = useFormat();
  const average = averages(months);
  const rows = months.map((month, index) => ({ ...month, average: average[index] ?? null }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard
    <div className={styles.scroller} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{words.say("value-months-chart")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say("value-month")}</th>
            <th scope="col" className={styles.amount}>
              {words.say("value-average")}
            </th>
            <th scope="col">{words.say("value-revenue")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ month, revenue, partial, average: mean }) => (
            <tr key={month}>
              <td>
                {format.month(month)}
                {partial && <span className={styles.aside}>{words.say("value-partial")}</span>}
              </td>
              <td className={styles.amount}>
                {mean !== null && format.money(mean.toFixed(2), currency, 2)}
              </td>
              <td>{format.money(revenue, currency, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
