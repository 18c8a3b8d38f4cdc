// What one order, visit or hour costs us, for all clients, each rate from a day on.
import type { CostRateRow } from "../../shared/bridge/types";
import { EditableDay } from "../../shared/components/EditableDay";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { EditableText } from "../../shared/components/EditableText";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { useAddRow } from "../../shared/edits/use-add-row";
import { dateValue, textValue } from "../../shared/edits/use-edit-cell";
import { todayIn } from "../../shared/format/days";
import { costKinds } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./EditTable.module.css";
import { AddLine, RemoveHead, RemoveLine } from "./LineButtons";
import { DecimalField, useSaveCell } from "./NumberFields";

interface Props {
  rates: CostRateRow[];
  currency: string | null;
}

export function CostRates({ rates, currency }: Props) {
  const words = useWords();
  const toast = useToast();
  const add = useAddRow();
  const missing = costKinds.find((code) => rates.every(({ kind }) => kind !== code)) ?? "orders";
  const begin = () =>
    add
      .mutateAsync({
        table: "cost_rate",
        cells: {
          kind: textValue(missing),
          currency: currency === null ? undefined : textValue(currency),
          from: dateValue(todayIn(null, new Date())),
        },
      })
      .catch(toast.fail);
  return (
    <Section
      title={words.say("rates-title")}
      aside={<AddLine label={words.say("rate-add")} onAdd={begin} />}
    >
      <p className={styles.said}>{words.say(rates.length > 0 ? "rates-text" : "rates-none")}</p>
      {rates.length > 0 && (
        <table className={`${styles.table} ${styles.fixed}`} style={{ maxWidth: 640 }}>
          <caption className="unseen">{words.say("rates-title")}</caption>
          <thead>
            <tr>
              <th scope="col">{words.say("cost-kind")}</th>
              <th scope="col" className={`${styles.figure} ${styles.middle}`}>
                {words.say("rate-rate")}
              </th>
              <th scope="col" className={styles.narrow}>
                {words.say("column-currency")}
              </th>
              <th scope="col" className={styles.middle}>
                {words.say("rate-from")}
              </th>
              <RemoveHead className={styles.sign} />
            </tr>
          </thead>
          <tbody>
            {rates.map((rate) => (
              <Line key={rate.id} rate={rate} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Line({ rate }: { rate: CostRateRow }) {
  const words = useWords();
  const save = useSaveCell("cost_rate", rate.id);
  const kind = rate.kind === null ? "" : words.code("cost-kind", rate.kind);
  const named = (id: string) => `${words.say(id)}: ${kind}`;
  return (
    <tr>
      <td>
        <EditableSelect
          label={named("cost-kind")}
          value={rate.kind}
          clearable={false}
          options={costKinds.map((code) => ({ value: code, label: words.code("cost-kind", code) }))}
          onSave={(code) => save("kind", textValue(code))}
        />
      </td>
      <td className={styles.figure}>
        <DecimalField
          label={named("rate-rate")}
          value={rate.rate}
          onSave={(value) => save("rate", value)}
        />
      </td>
      <td>
        <EditableText
          label={named("column-currency")}
          placeholder={words.say("client-currency-hint")}
          value={rate.currency}
          read={(typed) => (/^[a-z]{3}$/i.test(typed) ? typed.toUpperCase() : undefined)}
          refusal={words.say("field-no-currency")}
          onSave={(value) => save("currency", textValue(value))}
        />
      </td>
      <td>
        <EditableDay
          label={named("rate-from")}
          clearable={false}
          value={rate.from}
          onSave={(day) => save("from", dateValue(day))}
        />
      </td>
      <td>
        <RemoveLine table="cost_rate" row={rate.id} name={kind} />
      </td>
    </tr>
  );
}
