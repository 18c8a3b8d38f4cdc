// What is due: promises and tasks, the most urgent first; ticking one says it is done.
import { Button, Checkbox, Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import type { TodayAction } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./TodayPage.module.css";

interface Props {
  actions: TodayAction[];
}

/** Lines before one asks for the rest. */
const SHOWN = 8;

export function DueActions({ actions }: Props) {
  const words = useWords();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? actions : actions.slice(0, SHOWN);
  return (
    <Section title={words.say("today-due")}>
      {actions.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.say("today-nothing-due")}
        </Text>
      )}
      <ul className={styles.lines}>
        {shown.map((one) => (
          <Line key={one.action.id} due={one} />
        ))}
      </ul>
      {shown.length < actions.length && (
        <Button variant="subtle" color="gray" className="quiet" onClick={() => setAll(true)}>
          {words.say("today-show-all", { count: format.number(actions.length) })}
        </Button>
      )}
    </Section>
  );
}

function Line({ due }: { due: TodayAction }) {
  const words = useWords();
  const format = useFormat();
  const toast = useToast();
  const edit = useEditCell();
  const { action, account, client, overdue } = due;
  const done = () =>
    edit
      .mutateAsync({ table: "action", row: action.id, field: "state", value: textValue("done") })
      .then(() => toast.say(words.say("action-marked-done", { action: action.title })))
      .catch(toast.fail);
  const aside = [
    client,
    action.owner,
    action.promised_to && words.say("action-promised", { person: action.promised_to }),
  ].filter(Boolean);
  return (
    <li className={styles.action}>
      <Checkbox
        className={styles.tick}
        aria-label={words.say("today-mark-done", { action: action.title })}
        checked={edit.isPending}
        onChange={done}
      />
      <div className={styles.facts}>
        <div className={styles.head}>
          <Link
            href={addresses.client(account, "overview", action.id)}
            className={styles.actionTitle}
          >
            {action.title}
          </Link>
          {action.due && (
            <span className={overdue ? styles.overdue : styles.due}>
              {overdue
                ? words.say("today-overdue", { day: format.dayName(action.due) })
                : format.dayName(action.due)}
            </span>
          )}
        </div>
        <div className={styles.aside}>{aside.join(" · ")}</div>
      </div>
    </li>
  );
}
