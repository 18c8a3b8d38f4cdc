// Revenue by month as a table: the same figures as the bars, latest month first.
import type { MonthRow } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./ValueSummary.module.css";

interface Props {
  months: MonthRow[];
  currency: string | null;
}

export function MonthTable({ months, currency }: Props) {
  const words = useWords();
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={words.say("value-months-chart")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.say("value-month")}</th>
            <th scope="col">{words.say("value-revenue")}</th>
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map(({ month, revenue, partial }) => (
            <tr key={month}>
              <td>
                {format.month(month)}
                {partial && <span className={styles.aside}>{words.say("value-partial")}</span>}
              </td>
              <td>{format.money(revenue, currency, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
