// The editors of cells that hold a choice: codes, buying roles, the line to the manager. What is chosen
// counts at once.
import { MultiSelect, Select } from "@mantine/core";
import { useMemo } from "react";
import type { BuyingRole, PersonRow } from "../../shared/bridge/types";
import { NameSelect } from "../../shared/components/NameSelect";
import { useToast } from "../../shared/components/use-toast";
import {
  roles as allRoles,
  attitudes,
  chainDepartments,
  chainLevels,
  positionStates,
  strengths,
} from "../../shared/words/codes";
import { useWords, type Words } from "../../shared/words/use-words";
import type { EditorProps } from "./CellEditor";
import { hindrance } from "./chart-moves";
import { namedPosts } from "./named-posts";
import styles from "./PeopleTable.module.css";
import type { Column } from "./people-columns";
import { usePeopleTab } from "./people-tab";
import { type Code, useSaveFact } from "./save-fact";
import { type Grid, nextCell } from "./use-grid";

/** Tab goes on, Escape leaves; the other keys belong to the list. */
function useListKeys(grid: Grid) {
  return (event: React.KeyboardEvent) => {
    if (event.key !== "Tab" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    grid.leave(event.key === "Tab" ? nextCell(grid.at, event) : undefined);
  };
}

interface Choice {
  value: Code;
  label: string;
}

function choicesOf(column: Column, words: Words): Choice[] {
  const all = (list: readonly Code[], label: (code: never) => string): Choice[] =>
    list.map((code) => ({ value: code, label: label(code as never) }));
  switch (column.id) {
    case "attitude":
      return all(attitudes, (code) => words.code("attitude", code));
    case "strength":
      return all(strengths, (code) => words.code("strength", code));
    case "chain_department":
      return all(chainDepartments, (code) => words.code("chain-department", code));
    case "chain_level":
      return all(chainLevels, (code) => words.code("chain-level", code));
    default:
      return all(positionStates, (code) => words.code("position-state", code));
  }
}

function codeOf(row: PersonRow, id: Column["id"]): Code | null {
  const held: Partial<Record<Column["id"], Code | null>> = {
    attitude: row.attitude,
    strength: row.strength,
    chain_department: row.chain_department,
    chain_level: row.chain_level,
    state: row.state,
  };
  return held[id] ?? null;
}

/** Facts that may be unknown again; an attitude is corrected in its history. */
const clearable: readonly Column["id"][] = ["strength", "chain_department", "chain_level"];
const UNKNOWN = "unknown:";

export function CodeEditor({ column, row, grid }: EditorProps) {
  const words = useWords();
  const toast = useToast();
  const save = useSaveFact(row);
  const onKeyDown = useListKeys(grid);
  const choices = choicesOf(column, words);
  const none = { value: UNKNOWN, label: words.say("people-not-known") };
  return (
    <Select
      autoFocus
      defaultDropdownOpened
      aria-label={words.say(`people-column-${column.id}`)}
      data={clearable.includes(column.id) ? [none, ...choices] : choices}
      value={codeOf(row, column.id)}
      allowDeselect={false}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      classNames={{ input: styles.editor ?? "" }}
      onChange={(next) => {
        grid.leave();
        save.code(column.id, next === UNKNOWN ? null : (next as Code | null)).catch(toast.fail);
      }}
      onBlur={grid.stop}
      onKeyDown={onKeyDown}
    />
  );
}

export function RolesEditor({ column, row, grid }: EditorProps) {
  const words = useWords();
  const toast = useToast();
  const save = useSaveFact(row);
  const onKeyDown = useListKeys(grid);
  return (
    <MultiSelect
      autoFocus
      defaultDropdownOpened
      aria-label={words.say(`people-column-${column.id}`)}
      placeholder={words.say("field-choose")}
      data={allRoles.map((role) => ({ value: role, label: words.code("role", role) }))}
      value={row.roles}
      renderPill={({ value }) => (
        <abbr className={styles.tag} title={words.code("role", value as BuyingRole)}>
          {words.tag("role", String(value))}
        </abbr>
      )}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      classNames={{ input: styles.editor ?? "", pillsList: styles.tags ?? "" }}
      onChange={(next) => save.roles(next as BuyingRole[]).catch(toast.fail)}
      onBlur={grid.stop}
      onKeyDown={onKeyDown}
    />
  );
}

const TOP = "top:";

export function LineEditor({ column, row, grid }: EditorProps) {
  const words = useWords();
  const toast = useToast();
  const save = useSaveFact(row);
  const onKeyDown = useListKeys(grid);
  const { rows, chart } = usePeopleTab();
  const options = useMemo(() => {
    const { everyone } = chart;
    const fits = ({ position }: PersonRow) => {
      const why = everyone && hindrance(everyone, row.position, position);
      return why === null || why === "already";
    };
    return [
      { value: TOP, label: words.say("position-top") },
      ...namedPosts(rows.filter(fits), words),
    ];
  }, [rows, chart, row, words]);
  return (
    <NameSelect
      bare
      autoFocus
      defaultDropdownOpened
      label={words.say(`people-column-${column.id}`)}
      options={options}
      value={row.manager ?? TOP}
      onChange={(next) => {
        grid.leave();
        save.manager(next === TOP ? null : next).catch(toast.fail);
      }}
      onBlur={grid.stop}
      onKeyDown={onKeyDown}
    />
  );
}
