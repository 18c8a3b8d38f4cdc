// What a client could bring in twelve months, why that much, and when it was estimated. Its currency is the
// account's own.
import type { ClientView } from "../../shared/bridge/types";
import { EditableDay } from "../../shared/components/EditableDay";
import { EditableText } from "../../shared/components/EditableText";
import { dateValue, decimalValue, textValue } from "../../shared/edits/use-edit-cell";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { Fact } from "./Fact";
import styles from "./KeyFacts.module.css";
import { useSaveField } from "./use-save-field";

interface Props {
  view: ClientView;
}

export function PotentialFacts({ view }: Props) {
  const words = useWords();
  const save = useSaveField(view.account.id);
  const { potential, potential_reason: reason, potential_on: day } = view.account;
  const why = words.say("client-potential_reason");
  return (
    <>
      <AmountFact view={view} />
      {(potential ?? reason ?? day) !== null && (
        <Fact name="potential_reason" label={why} tall>
          <div className={styles.reason}>
            <EditableText
              label={why}
              multiline
              minRows={1}
              placeholder={why}
              value={reason}
              onSave={(value) => save("potential_reason", textValue(value))}
            />
            <EditableDay
              label={words.say("client-potential_on")}
              placeholder={words.say("client-potential_on")}
              value={day}
              onSave={(value) => save("potential_on", dateValue(value))}
            />
          </div>
        </Fact>
      )}
    </>
  );
}

function AmountFact({ view }: Props) {
  const words = useWords();
  const format = useFormat();
  const save = useSaveField(view.account.id);
  const { potential, potential_currency: currency } = view.account;
  const label = words.say("client-potential");
  const shown =
    potential === null ? null : format.money(potential, null, potential.includes(".") ? 2 : 0);
  return (
    <Fact name="potential" label={label}>
      <div className={styles.potential}>
        <EditableText
          label={label}
          value={shown}
          read={(typed) => format.readDecimal(typed) ?? undefined}
          refusal={words.say("field-no-amount")}
          onSave={(value) => save("potential", decimalValue(value))}
        />
        <EditableText
          label={words.say("client-potential_currency")}
          placeholder={words.say("client-currency-hint")}
          value={currency}
          read={(typed) => (/^[a-z]{3}$/i.test(typed) ? typed.toUpperCase() : undefined)}
          refusal={words.say("field-no-currency")}
          onSave={(value) => save("potential_currency", textValue(value))}
        />
      </div>
    </Fact>
  );
}
