// What is still to be done for a client, the most urgent first; ticking one says it is done.
import { Checkbox, Text } from "@mantine/core";
import type { ActionRow } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { useEditCell } from "../../shared/edits/use-edit-cell";
import { todayIn } from "../../shared/format/days";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./OpenActions.module.css";

interface Props {
  actions: ActionRow[];
}

export function OpenActions({ actions }: Props) {
  const words = useWords();
  return (
    <Section title={words.say("action-title")}>
      {actions.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.say("action-none")}
        </Text>
      )}
      <ul className={styles.actions}>
        {actions.map((action) => (
          <Line key={action.id} action={action} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ action }: { action: ActionRow }) {
  const words = useWords();
  const format = useFormat();
  const toast = useToast();
  const edit = useEditCell();
  const overdue = action.due !== null && action.due < todayIn(null, new Date());
  const done = () =>
    edit
      .mutateAsync({
        table: "action",
        row: action.id,
        field: "state",
        value: { kind: "text", value: "done" },
      })
      .then(() => toast.say(words.say("action-marked-done", { action: action.title })))
      .catch(toast.fail);
  const aside = [
    action.owner,
    action.promised_to && words.say("action-promised", { person: action.promised_to }),
  ].filter(Boolean);
  return (
    <li className={styles.action}>
      <Checkbox
        checked={edit.isPending}
        label={action.title}
        description={aside.join(" · ") || undefined}
        className={styles.box}
        onChange={done}
      />
      {action.due && (
        <span className={overdue ? styles.overdue : styles.due}>
          {overdue && `${words.say("action-overdue")} `}
          {format.dayName(action.due)}
        </span>
      )}
    </li>
  );
}
