// The arithmetic of a sum in the open, line by line; lines that come from the ledger open down to the invoices.
import { Button } from "@mantine/core";
import { IconFileInvoice } from "@tabler/icons-react";
import { useState } from "react";
import type { Sum, SumDetail, SumLine } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { useWords, type Words } from "../../shared/words/use-words";
import { InvoicesPanel } from "./InvoicesPanel";
import styles from "./SumArithmetic.module.css";
import { inUnit } from "./sum-words";

interface Props {
  account: string;
  sum: Sum;
  currency: string | null;
}

export function SumArithmetic({ account, sum, currency }: Props) {
  const words = useWords();
  const format = useFormat();
  const [opened, setOpened] = useState<SumLine | null>(null);
  const shown = ({ value, unit }: SumDetail) => inUnit(format, words, currency, value, unit);
  return (
    <>
      <table className={styles.table}>
        <caption className="unseen">{words.say("worth-arithmetic")}</caption>
        <tbody>
          {sum.lines.map((line, index) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name; their order is the sum
              key={`${line.label} ${index}`}
              line={line}
              currency={currency}
              shown={shown}
              onOpen={() => setOpened(line)}
            />
          ))}
        </tbody>
        {sum.amount !== null && (
          <tfoot>
            <tr>
              <th scope="row">{words.say("worth-result")}</th>
              <td>{format.money(sum.amount, currency, 2)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      <InvoicesPanel
        account={account}
        line={opened}
        name={opened ? lineLabel(words, opened, shown) : ""}
        currency={currency}
        onClose={() => setOpened(null)}
      />
    </>
  );
}

interface LineProps {
  line: SumLine;
  currency: string | null;
  shown: (detail: SumDetail) => string;
  onOpen: () => void;
}

function Line({ line, currency, shown, onOpen }: LineProps) {
  const words = useWords();
  const format = useFormat();
  const label = lineLabel(words, line, shown);
  // What already stands in the name is not said again.
  const said = line.detail.filter((one) => !label.includes(shown(one)));
  const single = line.amount === null && said.length === 1;
  return (
    <tr>
      <th scope="row">
        {label}
        {line.invoices && (
          <Button
            variant="subtle"
            className={styles.open ?? ""}
            leftSection={<IconFileInvoice size={16} stroke={1.5} />}
            aria-label={`${words.say("worth-invoices")}: ${label}`}
            onClick={onOpen}
          >
            {words.say("worth-invoices")}
          </Button>
        )}
        {!single && said.length > 0 && (
          <div className={styles.detail}>
            {format.line(
              said.map((one) =>
                one.unit === "code"
                  ? shown(one)
                  : words.say("worth-detail", {
                      what: words.say(`sum-detail-${one.key}`),
                      value: shown(one),
                    }),
              ),
            )}
          </div>
        )}
      </th>
      <td>
        {line.amount !== null && format.money(line.amount, currency, 2)}
        {single && said[0] && shown(said[0])}
      </td>
    </tr>
  );
}

/** What a line is called; what it was made from may stand in its name. */
function lineLabel(words: Words, line: SumLine, shown: (detail: SumDetail) => string): string {
  const variables = Object.fromEntries(line.detail.map((one) => [one.key, shown(one)]));
  return words.say(`sum-${line.label}`, variables);
}
