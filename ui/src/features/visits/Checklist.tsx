// The checklist of a visit, by what its lines are about; ticking saves. A found answer is kept with its line.
import { ActionIcon, Checkbox, Tooltip } from "@mantine/core";
import { IconNote } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { ChecklistRow } from "../../shared/bridge/types";
import { EditableText } from "../../shared/components/EditableText";
import { useToast } from "../../shared/components/use-toast";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { useWords } from "../../shared/words/use-words";
import styles from "./Checklist.module.css";
import { byDimension } from "./checklist-groups";

interface Props {
  lines: ChecklistRow[];
}

export function Checklist({ lines }: Props) {
  const words = useWords();
  return (
    <div className={styles.groups}>
      {byDimension(lines).map(([dimension, group]) => (
        <fieldset key={dimension} className={styles.group}>
          <legend className={styles.legend}>{words.code("dimension", dimension)}</legend>
          <ul className={styles.lines}>
            {group.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </fieldset>
      ))}
    </div>
  );
}

function Line({ line }: { line: ChecklistRow }) {
  const words = useWords();
  const toast = useToast();
  const edit = useEditCell();
  const tick = useMutation({
    mutationFn: (done: boolean) => desk.tickLine(line.id, done),
    meta: { failsInPlace: true },
  });
  const [noting, setNoting] = useState(line.answer !== null);
  // A tick counts at once; the desk's answer replaces it.
  const done = tick.isPending ? tick.variables : line.done;
  return (
    <li className={styles.line}>
      <div className={styles.tick}>
        <Checkbox
          checked={done}
          label={line.text}
          classNames={{ root: styles.box ?? "", label: done ? (styles.done ?? "") : "" }}
          onChange={(event) => tick.mutateAsync(event.currentTarget.checked).catch(toast.fail)}
        />
        {line.weight > 3 && !done && (
          <Tooltip label={words.say("visit-weight", { weight: line.weight })}>
            <span className={styles.weight}>{words.say("visit-important")}</span>
          </Tooltip>
        )}
        {!noting && (
          <Tooltip label={words.say("visit-answer")}>
            <ActionIcon
              aria-label={`${words.say("visit-answer")}: ${line.text}`}
              onClick={() => setNoting(true)}
            >
              <IconNote size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {noting && (
        <div className={styles.answer}>
          <EditableText
            label={`${words.say("visit-answer")}: ${line.text}`}
            placeholder={words.say("visit-answer-hint")}
            value={line.answer}
            multiline
            minRows={1}
            onSave={(answer) =>
              edit.mutateAsync({
                table: "checklist_line",
                row: line.id,
                field: "answer",
                value: textValue(answer),
              })
            }
          />
        </div>
      )}
    </li>
  );
}
