// The research of a visit and what to bring, by what its lines are about. Ticking saves; an answer ticks its
// line; what an earlier visit found out is at hand with its age. Lines of one's own can be added.
import { ActionIcon, Button, Checkbox, TextInput, Tooltip } from "@mantine/core";
import { IconHistory, IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { ChecklistRow, Dimension } from "../../shared/bridge/types";
import { EditableText } from "../../shared/components/EditableText";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { rowValue, useAddRow } from "../../shared/edits/use-add-row";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { isComposing, isConfirmed } from "../../shared/format/composition";
import { daysBetween, todayIn } from "../../shared/format/days";
import { useFormat } from "../../shared/format/use-format";
import { dimensions } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./Checklist.module.css";
import type { PastAnswer } from "./past-answers";

interface Props {
  visit: string;
  lines: ChecklistRow[];
  /** What earlier visits answered, by the text of the line. */
  past: ReadonlyMap<string, PastAnswer>;
}

export function Checklist({ visit, lines, past }: Props) {
  const words = useWords();
  return (
    <div className={styles.groups}>
      {dimensions.map((dimension) => {
        const group = lines.filter((line) => line.dimension === dimension);
        const done = group.filter((line) => line.done).length;
        return (
          <Section
            key={dimension}
            title={words.code("dimension", dimension)}
            aside={
              <span className={styles.done}>
                {group.length > 0 && words.say("visit-lines-done", { done, count: group.length })}
              </span>
            }
          >
            <ul className={styles.lines}>
              {group.map((line) => (
                <Line key={line.id} line={line} past={past.get(line.text)} />
              ))}
            </ul>
            <AddLine visit={visit} dimension={dimension} />
          </Section>
        );
      })}
    </div>
  );
}

interface LineProps {
  line: ChecklistRow;
  past: PastAnswer | undefined;
}

function Line({ line, past }: LineProps) {
  const words = useWords();
  const toast = useToast();
  const tick = useMutation({
    mutationFn: ({ done, answer }: { done: boolean; answer: string | null }) =>
      desk.tickLine(line.id, done, answer),
    meta: { failsInPlace: true },
  });
  const remove = useMutation({ mutationFn: () => desk.deleteRow("checklist_line", line.id) });
  // A tick counts at once; the desk's answer replaces it.
  const done = tick.isPending ? tick.variables.done : line.done;
  const settle = (next: boolean, answer: string | null) => tick.mutateAsync({ done: next, answer });
  return (
    <li className={styles.line} data-focus={line.id}>
      <div className={styles.tick}>
        <Checkbox
          checked={done}
          label={line.text}
          classNames={{ root: styles.box ?? "", label: done ? (styles.ticked ?? "") : "" }}
          onChange={(event) => settle(event.currentTarget.checked, null).catch(toast.fail)}
        />
        {line.weight > 3 && !done && (
          <Tooltip label={words.say("visit-weight", { weight: line.weight })}>
            <span className={styles.weight}>{words.say("visit-important")}</span>
          </Tooltip>
        )}
        <Tooltip label={words.say("visit-line-remove")}>
          <ActionIcon
            className={styles.remove}
            aria-label={`${words.say("visit-line-remove")}: ${line.text}`}
            onClick={() => remove.mutate()}
          >
            <IconTrash size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </div>
      {line.dimension !== "packing" && (
        <div className={styles.answer}>
          {past && !line.answer && (
            <KnownBefore past={past} onKeep={() => settle(true, past.answer).catch(toast.fail)} />
          )}
          <Answer line={line} done={done} settle={settle} />
        </div>
      )}
    </li>
  );
}

interface AnswerProps {
  line: ChecklistRow;
  done: boolean;
  settle: (done: boolean, answer: string | null) => Promise<unknown>;
}

/** What was found out; the first answer ticks its line in the same step. */
function Answer({ line, done, settle }: AnswerProps) {
  const words = useWords();
  const edit = useEditCell();
  const save = (answer: string | null) =>
    answer !== null && !done
      ? settle(true, answer)
      : edit.mutateAsync({
          table: "checklist_line",
          row: line.id,
          field: "answer",
          value: textValue(answer),
        });
  return (
    <EditableText
      label={`${words.say("visit-answer")}: ${line.text}`}
      placeholder={words.say("visit-answer-hint")}
      value={line.answer}
      multiline
      minRows={1}
      onSave={save}
    />
  );
}

/** What the file knows already, how old it is, and a way to let it stand. */
function KnownBefore({ past, onKeep }: { past: PastAnswer; onKeep: () => void }) {
  const words = useWords();
  const format = useFormat();
  const age = format.age(Math.max(0, daysBetween(past.day, todayIn(null, new Date()))));
  return (
    <p className={styles.known}>
      <IconHistory size={14} stroke={1.5} aria-hidden />
      <span>
        {past.answer} <small>{words.say("visit-known-age", { age })}</small>
      </span>
      <Button variant="subtle" className={styles.keep} onClick={onKeep}>
        {words.say("visit-known-keep")}
      </Button>
    </p>
  );
}

/** A line of one's own; Enter adds it and leaves the field ready for the next. */
function AddLine({ visit, dimension }: { visit: string; dimension: Dimension }) {
  const words = useWords();
  const toast = useToast();
  const add = useAddRow();
  const [text, setText] = useState("");
  const label = words.say("visit-line-add-to", { dimension: words.code("dimension", dimension) });
  const submit = () => {
    const typed = text.trim();
    if (!typed) return;
    setText("");
    add
      .mutateAsync({
        table: "checklist_line",
        cells: {
          visit: rowValue(visit),
          dimension: textValue(dimension),
          text: textValue(typed),
          weight: { kind: "integer", value: 3 },
        },
      })
      .catch((failure) => {
        setText(typed);
        toast.fail(failure);
      });
  };
  return (
    <TextInput
      aria-label={label}
      placeholder={words.say("visit-line-add")}
      leftSection={<IconPlus size={16} stroke={1.5} />}
      leftSectionWidth={24}
      classNames={{ input: styles.add ?? "" }}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={submit}
      onKeyDown={(event) => {
        if (isConfirmed(event)) submit();
        if (event.key === "Escape" && !isComposing(event)) setText("");
      }}
    />
  );
}
