// Costs to serve in lines, each cell edited where it stands. A cost is an amount, or a quantity that the rate of
// its kind prices; what it comes to stands beside it. Costs of nobody can be given to this client.
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { CostEntryRow } from "../../shared/bridge/types";
import { EditableDay } from "../../shared/components/EditableDay";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { EditableText } from "../../shared/components/EditableText";
import { useToast } from "../../shared/components/use-toast";
import { dateValue, rowValue, textValue } from "../../shared/edits/use-edit-cell";
import { useFormat } from "../../shared/format/use-format";
import { costKinds } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./EditTable.module.css";
import { DecimalField, useSaveCell } from "./NumberFields";

interface Props {
  account: string;
  entries: CostEntryRow[];
  title: string;
  /** No client bears them yet. */
  free?: boolean;
}

const widths: Partial<Record<string, number | string>> = {
  kind: "17%",
  from: 120,
  to: 120,
  note: "20%",
  worth: 124,
};

/** The columns; `cost-<column>` are their names. */
export const costColumns = ["kind", "quantity", "amount", "from", "to", "note", "worth"] as const;

const figures: readonly string[] = ["quantity", "amount", "worth"];

export function CostEntries({ account, entries, title, free = false }: Props) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard
    <div className={styles.scroller} tabIndex={0}>
      <table className={`${styles.table} ${styles.fixed}`}>
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            {costColumns.map((column) => (
              <th
                key={column}
                scope="col"
                className={figures.includes(column) ? styles.figure : undefined}
                style={{ width: widths[column] }}
              >
                {words.say(`cost-${column}`)}
              </th>
            ))}
            <th scope="col" className={free ? styles.middle : styles.sign}>
              <span className="unseen">{words.say(free ? "cost-take" : "action-remove")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Line key={entry.id} account={account} entry={entry} free={free} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  account: string;
  entry: CostEntryRow;
  free: boolean;
}

function Line({ account, entry, free }: LineProps) {
  const words = useWords();
  const format = useFormat();
  const save = useSaveCell("cost_entry", entry.id);
  const kind = entry.kind === null ? "" : words.code("cost-kind", entry.kind);
  const named = (column: (typeof costColumns)[number]) => `${words.say(`cost-${column}`)}: ${kind}`;
  return (
    <tr>
      <td>
        <EditableSelect
          label={named("kind")}
          value={entry.kind}
          clearable={false}
          options={costKinds.map((code) => ({ value: code, label: words.code("cost-kind", code) }))}
          onSave={(code) => save("kind", textValue(code))}
        />
      </td>
      {(["quantity", "amount"] as const).map((field) => (
        <td key={field} className={styles.figure}>
          <DecimalField
            label={named(field)}
            placeholder="–"
            quantity={field === "quantity"}
            value={entry[field]}
            onSave={(value) => save(field, value)}
          />
        </td>
      ))}
      {(["from", "to"] as const).map((field) => (
        <td key={field}>
          <EditableDay
            label={named(field)}
            clearable={false}
            value={entry[field]}
            onSave={(day) => save(field, dateValue(day))}
          />
        </td>
      ))}
      <td>
        <EditableText
          label={named("note")}
          value={entry.note}
          onSave={(value) => save("note", textValue(value))}
        />
      </td>
      <td className={styles.figure}>
        {entry.worth === null
          ? words.say("cost-no-rate")
          : format.money(entry.worth, entry.currency, 2)}
      </td>
      <td className={free ? styles.take : undefined}>
        {free ? <Take account={account} entry={entry} /> : <Remove entry={entry} kind={kind} />}
      </td>
    </tr>
  );
}

/** Gives a cost that nobody bears to this client. */
function Take({ account, entry }: Pick<LineProps, "account" | "entry">) {
  const words = useWords();
  const toast = useToast();
  const save = useSaveCell("cost_entry", entry.id);
  return (
    <Button
      variant="subtle"
      className={styles.name ?? ""}
      onClick={() => save("account", rowValue(account)).catch(toast.fail)}
    >
      {words.say("cost-take")}
    </Button>
  );
}

function Remove({ entry, kind }: { entry: CostEntryRow; kind: string }) {
  const words = useWords();
  const remove = useMutation({ mutationFn: () => desk.deleteRow("cost_entry", entry.id) });
  return (
    <Tooltip label={words.say("action-remove")}>
      <ActionIcon
        aria-label={`${words.say("action-remove")}: ${kind}`}
        onClick={() => remove.mutate()}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
