// What a plan assumes, each edited where it stands. Risk belongs either into the chance that the client leaves or
// into the discount, so the page says so where both are set.
import type { PlanScenario } from "../../shared/bridge/types";
import { EditableText } from "../../shared/components/EditableText";
import { textValue } from "../../shared/edits/use-edit-cell";
import { useWords } from "../../shared/words/use-words";
import styles from "./EditTable.module.css";
import { FieldGrid, FieldLine } from "./FieldGrid";
import { CountField, DecimalField, ShareField, useSaveCell } from "./NumberFields";

interface Props {
  scenario: PlanScenario;
}

const fields = [
  ["revenue", "amount"],
  ["growth", "share"],
  ["margin", "share"],
  ["cost_share", "share"],
  ["cost_fixed", "amount"],
  ["days", "count"],
  ["capital", "share"],
  ["discount", "share"],
  ["hazard", "share"],
  ["horizon", "count"],
  ["terminal_growth", "share"],
] as const;

/** The fields of a plan; `plan-<field>` are their names. */
export const planFields = ["name", "currency", ...fields.map(([field]) => field)] as const;

export function ScenarioFields({ scenario }: Props) {
  const words = useWords();
  const save = useSaveCell("plan_scenario", scenario.id);
  const name = words.say("plan-name");
  const currency = words.say("column-currency");
  return (
    <>
      <FieldGrid wide>
        <FieldLine label={name} long>
          <EditableText
            label={name}
            value={scenario.name}
            required
            onSave={(value) => save("name", textValue(value))}
          />
        </FieldLine>
        <FieldLine label={currency}>
          <EditableText
            label={currency}
            placeholder={words.say("client-currency-hint")}
            value={scenario.currency}
            read={(typed) => (/^[a-z]{3}$/i.test(typed) ? typed.toUpperCase() : undefined)}
            refusal={words.say("field-no-currency")}
            onSave={(value) => save("currency", textValue(value))}
          />
        </FieldLine>
        {fields.map(([field, kind]) => {
          const label = words.say(`plan-${field}`);
          const shared = {
            label,
            onSave: (value: Parameters<typeof save>[1]) => save(field, value),
            ...(field === "terminal_growth" ? { placeholder: words.say("plan-terminal-off") } : {}),
          };
          const value = scenario[field];
          return (
            <FieldLine key={field} label={label}>
              {kind === "share" && <ShareField {...shared} value={value as string | null} />}
              {kind === "amount" && <DecimalField {...shared} value={value as string | null} />}
              {kind === "count" && <CountField {...shared} value={value as number | null} />}
            </FieldLine>
          );
        })}
      </FieldGrid>
      <p className={styles.said}>{words.say("plan-risk-once")}</p>
    </>
  );
}
