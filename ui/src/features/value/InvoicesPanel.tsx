// The invoices behind a line of the arithmetic, in a panel at the right; each opens to its own lines as the
// ledger holds them.
import { ActionIcon, Button, Drawer, Skeleton, Text } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { InvoiceRow, SumLine } from "../../shared/bridge/types";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { InvoiceLines } from "./InvoiceLines";
import styles from "./InvoicesPanel.module.css";
import { daysOf } from "./units";

interface Props {
  account: string;
  /** The line that is opened; null keeps the panel away. */
  line: SumLine | null;
  name: string;
  currency: string | null;
  onClose: () => void;
}

/** Invoices shown before one asks for more. */
const PAGE = 200;

export function InvoicesPanel({ account, line, name, currency, onClose }: Props) {
  const words = useWords();
  const format = useFormat();
  return (
    <Drawer
      opened={line !== null}
      onClose={onClose}
      position="right"
      size={560}
      padding="xl"
      title={name}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      classNames={{ title: styles.title ?? "", header: styles.header ?? "" }}
    >
      {line && (
        <>
          {line.amount !== null && (
            <Text size="sm" mb="md" className="figures">
              {format.money(line.amount, currency, 2)}
            </Text>
          )}
          <Invoices account={account} line={line} />
        </>
      )}
    </Drawer>
  );
}

function Invoices({ account, line }: { account: string; line: SumLine }) {
  const words = useWords();
  const format = useFormat();
  const { from, to } = daysOf(line);
  const [shown, setShown] = useState(PAGE);
  const invoices = useQuery({
    queryKey: ["invoices", account, from, to],
    queryFn: () => desk.invoices(account, from, to),
  });
  if (invoices.error) return <FailureMessage error={invoices.error} />;
  if (!invoices.data) return <Skeleton height={240} />;
  const left = invoices.data.length - shown;
  return (
    <>
      <table className={styles.table}>
        <caption className="unseen">{words.say("worth-invoices")}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.sign}>
              <span className="unseen">{words.say("worth-invoice-lines")}</span>
            </th>
            <th scope="col">{words.say("worth-invoice-day")}</th>
            <th scope="col">{words.say("column-invoice")}</th>
            <th scope="col" className={styles.figure}>
              {words.say("column-amount")}
            </th>
          </tr>
        </thead>
        {invoices.data.slice(0, shown).map((invoice) => (
          <Invoice key={`${invoice.invoice} ${invoice.day}`} account={account} invoice={invoice} />
        ))}
      </table>
      {invoices.data.length === 0 && (
        <Text size="sm" c="dimmed" mt="md">
          {words.say("worth-no-invoices")}
        </Text>
      )}
      {left > 0 && (
        <Button variant="subtle" mt="md" onClick={() => setShown(shown + PAGE)}>
          {words.say("action-more-of", { count: format.number(Math.min(left, PAGE)) })}
        </Button>
      )}
    </>
  );
}

interface InvoiceProps {
  account: string;
  invoice: InvoiceRow;
}

function Invoice({ account, invoice }: InvoiceProps) {
  const words = useWords();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const name = invoice.invoice || words.say("worth-invoice-unnamed");
  const Sign = opened ? IconChevronDown : IconChevronRight;
  return (
    <tbody>
      <tr>
        <td>
          <ActionIcon
            size={24}
            aria-expanded={opened}
            aria-controls={opened ? id : undefined}
            aria-label={words.say("worth-invoice-open", { invoice: name })}
            onClick={() => setOpened(!opened)}
          >
            <Sign size={16} stroke={1.5} />
          </ActionIcon>
        </td>
        <td className={styles.day}>{format.day(invoice.day)}</td>
        <td>
          {name}
          <span className={styles.aside}>
            {invoice.credit
              ? words.say("worth-credit-note")
              : words.say("worth-invoice-count", {
                  count: invoice.lines,
                  shown: format.number(invoice.lines),
                })}
          </span>
        </td>
        <td className={styles.figure}>{format.money(invoice.amount, invoice.currency, 2)}</td>
      </tr>
      {opened && (
        <tr id={id}>
          <td />
          <td colSpan={3} className={styles.lines}>
            <InvoiceLines account={account} invoice={invoice} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
