// The actions and promises of a visit, edited where they stand: what, who delivers, by when, promised to whom.
import { ActionIcon, Checkbox, Tooltip } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { ActionRow, Value } from "../../shared/bridge/types";
import { EditableDay } from "../../shared/components/EditableDay";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { EditableText } from "../../shared/components/EditableText";
import { PickOrAdd } from "../../shared/components/PickOrAdd";
import type { Named } from "../../shared/components/use-name-filter";
import { useToast } from "../../shared/components/use-toast";
import { rowValue } from "../../shared/edits/use-add-row";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { useWords } from "../../shared/words/use-words";
import styles from "./ActionTable.module.css";

interface Props {
  actions: ActionRow[];
  /** People of the client, to promise something to. */
  people: readonly Named[];
}

export const actionColumns = ["what", "who", "due", "promised"] as const;

export function ActionTable({ actions, people }: Props) {
  const words = useWords();
  if (actions.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className="unseen">{words.say("visit-actions")}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.tick}>
            <span className="unseen">{words.code("action-state", "done")}</span>
          </th>
          {actionColumns.map((column) => (
            <th key={column} scope="col" className={styles[column]}>
              {words.say(`action-column-${column}`)}
            </th>
          ))}
          <th scope="col" className={styles.tick}>
            <span className="unseen">{words.say("action-remove")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <Line key={action.id} action={action} people={people} />
        ))}
      </tbody>
    </table>
  );
}

function useSaveAction(row: string) {
  const edit = useEditCell();
  return (field: string, value: Value) => edit.mutateAsync({ table: "action", row, field, value });
}

function Line({ action, people }: { action: ActionRow; people: readonly Named[] }) {
  const words = useWords();
  const toast = useToast();
  const save = useSaveAction(action.id);
  const remove = useMutation({ mutationFn: () => desk.deleteRow("action", action.id) });
  const named = (label: string) => `${label}: ${action.title}`;
  return (
    <tr data-done={action.state !== "open" || undefined}>
      <td>
        <Checkbox
          aria-label={named(words.code("action-state", "done"))}
          checked={action.state === "done"}
          onChange={(event) =>
            save("state", textValue(event.currentTarget.checked ? "done" : "open")).catch(
              toast.fail,
            )
          }
        />
      </td>
      <td>
        <EditableText
          label={named(words.say("action-column-what"))}
          value={action.title}
          required
          onSave={(title) => save("title", textValue(title))}
        />
      </td>
      <td>
        <OwnerCell action={action} label={named(words.say("action-column-who"))} />
      </td>
      <td>
        <EditableDay
          label={named(words.say("action-column-due"))}
          value={action.due}
          onSave={(day) => save("due", day ? { kind: "date", value: day } : { kind: "null" })}
        />
      </td>
      <td>
        <EditableSelect
          label={named(words.say("action-column-promised"))}
          placeholder={words.say("action-promised-nobody")}
          value={people.find(({ label }) => label === action.promised_to)?.value ?? null}
          searchable
          options={people.map(({ value, label }) => ({ value, label }))}
          onSave={(person) => save("promised_to", person ? rowValue(person) : { kind: "null" })}
        />
      </td>
      <td>
        <Tooltip label={words.say("action-remove")}>
          <ActionIcon
            aria-label={named(words.say("action-remove"))}
            onClick={() => remove.mutate()}
          >
            <IconTrash size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}

/** One of ours; a new name is added to them. */
function OwnerCell({ action, label }: { action: ActionRow; label: string }) {
  const words = useWords();
  const save = useSaveAction(action.id);
  const members = useQuery({ queryKey: ["members"], queryFn: desk.members });
  const add = useMutation({
    mutationFn: (name: string) =>
      desk.addRow("member", [{ field: "name", value: textValue(name) }]),
    meta: { failsInPlace: true },
  });
  const all = members.data ?? [];
  return (
    <PickOrAdd
      label={label}
      none={words.say("action-who-nobody")}
      value={all.find(({ name }) => name === action.owner)?.id ?? null}
      choices={all.map(({ id, name, function: role }) => ({ id, label: name, note: role }))}
      onPick={(member) => save("owner", member ? rowValue(member) : { kind: "null" })}
      onAdd={async (name) => save("owner", rowValue(await add.mutateAsync(name)))}
    />
  );
}
