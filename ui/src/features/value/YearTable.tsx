// The years from revenue to profit as a table, the latest first, with the change of revenue on the year before
// and the profit as a part of it. Years that the ledger covers only in part say so and are compared with nothing.
import type { WorthYear } from "../../shared/bridge/types";
import { magnitude } from "../../shared/format/decimals";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./ValueSummary.module.css";
import { withChange } from "./year-change";
import { yearSteps } from "./year-layout";

interface Props {
  years: WorthYear[];
  currency: string | null;
}

export function YearTable({ years, currency }: Props) {
  const words = useWords();
  const format = useFormat();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.say("value-year")}</th>
          {yearSteps.map((step) => (
            <th key={step} scope="col" className={styles.amount}>
              {words.say(`year-${step}`)}
            </th>
          ))}
          <th scope="col" className={styles.amount}>
            {words.say("year-profit-share")}
          </th>
          <th scope="col">{words.say("value-change")}</th>
        </tr>
      </thead>
      <tbody>
        {withChange(years).map((row) => (
          <tr key={row.year}>
            <td>
              {row.year}
              {row.partial && (
                <span className={styles.aside}>{words.say("value-partial-year")}</span>
              )}
            </td>
            {yearSteps.map((step) => (
              <td key={step} className={styles.amount}>
                {row[step] === null
                  ? words.say("year-unknown")
                  : format.money(row[step], currency, 2)}
              </td>
            ))}
            <td className={styles.amount}>
              {row.contribution !== null &&
                magnitude(row.revenue) > 0 &&
                format.percentUnder((magnitude(row.contribution) / magnitude(row.revenue)) * 100)}
            </td>
            <td>
              {row.change !== null && `${row.change > 0 ? "+" : ""}${format.percent(row.change)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
