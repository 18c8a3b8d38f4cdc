// What each driver of a plan moves alone, as a table: its two ends and what the plan is worth at each.
import type { SwingRow } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { inUnit } from "./sum-words";
import { driverUnit } from "./units";
import styles from "./ValueSummary.module.css";

interface Props {
  swings: SwingRow[];
  currency: string | null;
}

export function TornadoTable({ swings, currency }: Props) {
  const words = useWords();
  const format = useFormat();
  const end = (driver: string, value: string) =>
    inUnit(format, words, currency, value, driverUnit(driver));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.say("tornado-driver")}</th>
          <th scope="col" className={styles.amount}>
            {words.say("tornado-low")}
          </th>
          <th scope="col" className={styles.amount}>
            {words.say("plan-npv")}
          </th>
          <th scope="col" className={styles.amount}>
            {words.say("tornado-high")}
          </th>
          <th scope="col">{words.say("plan-npv")}</th>
        </tr>
      </thead>
      <tbody>
        {swings.map(({ driver, low, high, low_value, high_value }) => (
          <tr key={driver}>
            <td>{words.say(`input-${driver}`)}</td>
            <td className={styles.amount}>{end(driver, low_value)}</td>
            <td className={styles.amount}>{format.money(low, currency)}</td>
            <td className={styles.amount}>{end(driver, high_value)}</td>
            <td>{format.money(high, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
