// What is still to be done for a client, the most urgent first; ticking one says it is done. Where the
// client is named, another can be added.
import { Button, Checkbox, Text } from "@mantine/core";
import { useState } from "react";
import type { ActionRow } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { useEditCell } from "../../shared/edits/use-edit-cell";
import { todayIn } from "../../shared/format/days";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { AddAction } from "./AddAction";
import styles from "./OpenActions.module.css";

interface Props {
  actions: ActionRow[];
  /** The client; absent where nothing is added. */
  account?: string;
  title?: string;
}

/** As many as one reads at a glance. */
const SHOWN = 6;

export function OpenActions({ actions, account, title }: Props) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? actions : actions.slice(0, SHOWN);
  return (
    <Section title={title ?? words.say("action-title")}>
      {actions.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.say("action-none")}
        </Text>
      )}
      <ul className={styles.actions}>
        {shown.map((action) => (
          <Line key={action.id} action={action} />
        ))}
      </ul>
      {shown.length < actions.length && (
        <Button variant="subtle" className="quiet" onClick={() => setAll(true)}>
          {words.say("action-more-of", { count: actions.length - shown.length })}
        </Button>
      )}
      {account !== undefined && <AddAction account={account} />}
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
    <li className={styles.action} data-focus={action.id}>
      <Checkbox
        checked={edit.isPending}
        label={action.title}
        description={aside.join(" · ") || undefined}
        className={styles.box}
        onChange={done}
      />
      {action.due && (
        <span className={overdue ? styles.overdue : styles.due}>
          {overdue
            ? words.say("today-overdue", { day: format.dayName(action.due) })
            : format.dayName(action.due)}
        </span>
      )}
    </li>
  );
}
