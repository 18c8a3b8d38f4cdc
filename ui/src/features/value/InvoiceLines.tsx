// The lines of one invoice as the ledger holds them: what, how many, for how much, and what it cost us.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { InvoiceRow } from "../../shared/bridge/types";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./InvoicesPanel.module.css";

interface Props {
  account: string;
  invoice: InvoiceRow;
}

export function InvoiceLines({ account, invoice: { invoice, currency } }: Props) {
  const words = useWords();
  const format = useFormat();
  const lines = useQuery({
    queryKey: ["invoice-lines", account, invoice],
    queryFn: () => desk.invoiceLines(account, invoice),
  });
  if (lines.error) return <FailureMessage error={lines.error} />;
  if (!lines.data) return <Skeleton height={32} />;
  const costed = lines.data.some(({ cost }) => cost !== null);
  return (
    <table className={styles.inner}>
      <caption className="unseen">{words.say("worth-invoice-open", { invoice })}</caption>
      <thead>
        <tr>
          <th scope="col">{words.say("worth-article")}</th>
          <th scope="col" className={styles.figure}>
            {words.say("column-quantity")}
          </th>
          {costed && (
            <th scope="col" className={styles.figure}>
              {words.say("column-cost")}
            </th>
          )}
          <th scope="col" className={styles.figure}>
            {words.say("column-amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.data.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of an invoice have no name and never move
          <tr key={index}>
            <td>{line.article}</td>
            <td className={styles.figure}>{line.quantity && format.decimal(line.quantity)}</td>
            {costed && (
              <td className={styles.figure}>{line.cost && format.money(line.cost, null, 2)}</td>
            )}
            <td className={styles.figure}>{format.money(line.amount, currency, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
