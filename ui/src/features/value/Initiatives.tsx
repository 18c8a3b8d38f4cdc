// What may add revenue to a plan: what it takes, what it brings a year, from when, and how likely it is.
import type { PlanInitiative, PlanScenarioView } from "../../shared/bridge/types";
import { EditableText } from "../../shared/components/EditableText";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { rowValue, useAddRow } from "../../shared/edits/use-add-row";
import { textValue } from "../../shared/edits/use-edit-cell";
import { useWords } from "../../shared/words/use-words";
import styles from "./EditTable.module.css";
import { AddLine, RemoveHead, RemoveLine } from "./LineButtons";
import { CountField, DecimalField, ShareField, useSaveCell } from "./NumberFields";

interface Props {
  plan: PlanScenarioView;
}

export const initiativeColumns = [
  "name",
  "probability",
  "investment",
  "uplift",
  "first_year",
] as const;

export function Initiatives({ plan }: Props) {
  const words = useWords();
  const toast = useToast();
  const add = useAddRow();
  const { initiatives, scenario } = plan;
  const begin = () =>
    add
      .mutateAsync({
        table: "plan_initiative",
        cells: {
          scenario: rowValue(scenario.id),
          name: textValue(words.say("initiative-new")),
          first_year: { kind: "integer", value: 1 },
        },
      })
      .catch(toast.fail);
  return (
    <Section
      title={words.say("initiatives-title")}
      aside={<AddLine label={words.say("initiative-add")} onAdd={begin} />}
    >
      {initiatives.length === 0 ? (
        <p className={styles.said}>{words.say("initiatives-none")}</p>
      ) : (
        <table className={`${styles.table} ${styles.fixed}`}>
          <caption className="unseen">{words.say("initiatives-title")}</caption>
          <thead>
            <tr>
              {initiativeColumns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={column === "name" ? undefined : `${styles.figure} ${styles.middle}`}
                >
                  {words.say(`initiative-${column}`)}
                </th>
              ))}
              <RemoveHead className={styles.sign} />
            </tr>
          </thead>
          <tbody>
            {initiatives.map((initiative) => (
              <Line key={initiative.id} initiative={initiative} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Line({ initiative }: { initiative: PlanInitiative }) {
  const words = useWords();
  const save = useSaveCell("plan_initiative", initiative.id);
  const name = initiative.name ?? "";
  const shared = (field: (typeof initiativeColumns)[number]) => ({
    label: `${words.say(`initiative-${field}`)}: ${name}`,
    onSave: (value: Parameters<typeof save>[1]) => save(field, value),
  });
  return (
    <tr>
      <td>
        <EditableText
          {...shared("name")}
          value={initiative.name}
          required
          onSave={(value) => save("name", textValue(value))}
        />
      </td>
      <td className={styles.figure}>
        <ShareField {...shared("probability")} value={initiative.probability} />
      </td>
      <td className={styles.figure}>
        <DecimalField {...shared("investment")} value={initiative.investment} />
      </td>
      <td className={styles.figure}>
        <DecimalField {...shared("uplift")} value={initiative.uplift} />
      </td>
      <td className={styles.figure}>
        <CountField {...shared("first_year")} value={initiative.first_year} />
      </td>
      <td>
        <RemoveLine table="plan_initiative" row={initiative.id} name={name} />
      </td>
    </tr>
  );
}
