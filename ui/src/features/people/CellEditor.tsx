// What a cell of the table twin is edited with. Enter and Tab keep what was typed, Escape does not; a
// refusal stays at the cell.
import { TextInput, Tooltip } from "@mantine/core";
import { useRef, useState } from "react";
import type { PersonRow } from "../../shared/bridge/types";
import { useToast } from "../../shared/components/use-toast";
import { failureWords } from "../../shared/failures/failure-words";
import { isComposing } from "../../shared/format/composition";
import { useWords } from "../../shared/words/use-words";
import { CodeEditor, LineEditor, RolesEditor } from "./ChoiceEditors";
import styles from "./PeopleTable.module.css";
import { type Column, editorOf } from "./people-columns";
import { useSaveFact } from "./save-fact";
import { type Grid, nextCell } from "./use-grid";

export interface EditorProps {
  column: Column;
  row: PersonRow;
  grid: Grid;
}

export function CellEditor(props: EditorProps) {
  switch (editorOf(props.column, props.row)) {
    case "text":
      return <TextEditor {...props} />;
    case "code":
      return <CodeEditor {...props} />;
    case "roles":
      return <RolesEditor {...props} />;
    case "manager":
      return <LineEditor {...props} />;
    default:
      return null;
  }
}

/** The text that a cell holds, without the words that stand in for what is not known. */
function textOf(row: PersonRow, id: Column["id"]): string {
  return id === "roles" || id === "manager" ? "" : (row[id] ?? "");
}

function TextEditor({ column, row, grid }: EditorProps) {
  const words = useWords();
  const { shown, error, type, keep, keepAndStop } = useTyping({ column, row, grid });
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isComposing(event)) return;
    if (!["Enter", "Tab", "Escape"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") grid.leave();
    else void keep(() => grid.leave(nextCell(grid.at, event)));
  };
  return (
    <Tooltip label={error} opened={error !== null} color="var(--v-bad)">
      <TextInput
        autoFocus
        aria-label={words.say(`people-column-${column.id}`)}
        value={shown}
        error={error !== null}
        classNames={{ input: styles.editor ?? "" }}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => void keepAndStop()}
        onKeyDown={onKeyDown}
      />
    </Tooltip>
  );
}

/** What is typed into a cell, and how it is kept. */
function useTyping({ column, row, grid }: EditorProps) {
  const words = useWords();
  const toast = useToast();
  const save = useSaveFact(row);
  const before = textOf(row, column.id);
  const [typed, setTyped] = useState(before);
  const [error, setError] = useState<string | null>(null);
  const saving = useRef(false);
  const next = typed.trim();
  const isName = column.id === "name" && row.holder !== null;
  const send = async () => {
    saving.current = true;
    try {
      await save.text(column.id, next || null);
    } finally {
      saving.current = false;
    }
  };
  return {
    shown: typed,
    error,
    type: (text: string) => {
      setTyped(text);
      setError(null);
    },
    /** Stays at the cell where the desk refuses. */
    keep: async (then: () => void) => {
      if (saving.current) return;
      if (next === before) return then();
      if (isName && next === "") return setError(words.say("field-required"));
      try {
        await send();
        then();
      } catch (failure) {
        setError(failureWords(failure, words).title);
      }
    },
    /** The keyboard is elsewhere already: a refusal is said in the corner. */
    keepAndStop: async () => {
      if (saving.current) return;
      grid.stop();
      if (next === before || (isName && next === "")) return;
      await send().catch(toast.fail);
    },
  };
}
