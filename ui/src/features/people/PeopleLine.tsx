// One line of the table twin: a post with its holder, a cell for each fact.
import { IconId } from "@tabler/icons-react";
import { memo } from "react";
import type { PersonRow } from "../../shared/bridge/types";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { StrengthDots } from "../../shared/components/StrengthDots";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { CellEditor } from "./CellEditor";
import { callPost } from "./call-post";
import styles from "./PeopleTable.module.css";
import { type Column, columns, editorOf } from "./people-columns";
import { usePeopleTab } from "./people-tab";
import type { Grid } from "./use-grid";

interface Props {
  row: PersonRow;
  index: number;
  grid: Grid;
}

/** A line is drawn again when its data change or the keyboard comes, stays or goes. */
export const PeopleLine = memo(
  function PeopleLine({ row, index, grid }: Props) {
    const { opened } = usePeopleTab();
    return (
      <tr
        aria-rowindex={index + 2}
        aria-selected={opened === row.position}
        className={styles.line}
        data-opened={opened === row.position || undefined}
      >
        <OpenCell row={row} index={index} grid={grid} />
        {columns.map((column, at) => (
          <Cell key={column.id} column={column} at={at + 1} row={row} index={index} grid={grid} />
        ))}
      </tr>
    );
  },
  (one, other) =>
    one.row === other.row &&
    one.index === other.index &&
    one.grid.at.row !== one.index &&
    other.grid.at.row !== other.index,
);

/** Opens the panel; the cell itself is the button, so that the arrow keys walk over it. */
function OpenCell({ row, index, grid }: Props) {
  const words = useWords();
  const { setOpened, chart } = usePeopleTab();
  const here = grid.at.row === index && grid.at.column === 0;
  const label = words.say("position-open-name", { name: callPost(row, words) });
  const open = () => {
    chart.setCurrent(row.position);
    setOpened(row.position);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
    <td role="gridcell" tabIndex={-1} className={styles.open} aria-colindex={1}>
      <button
        type="button"
        data-row={index}
        data-column={0}
        data-position={row.position}
        tabIndex={here ? 0 : -1}
        aria-label={label}
        onFocus={() => !here && grid.go({ row: index, column: 0 }, false)}
        onClick={open}
      >
        <IconId size={16} stroke={1.5} aria-hidden />
      </button>
    </td>
  );
}

interface CellProps extends Props {
  column: Column;
  at: number;
}

function Cell({ column, at, row, index, grid }: CellProps) {
  const words = useWords();
  const format = useFormat();
  const { setMenu } = usePeopleTab();
  const editor = editorOf(column, row);
  const here = grid.at.row === index && grid.at.column === at;
  const editing = here && grid.editing && editor !== "none";
  const text = column.show(row, words, format);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys of its cells
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      className={styles[column.id]}
      aria-colindex={at + 1}
      aria-readonly={editor === "none"}
      data-row={index}
      data-column={at}
      data-position={row.position}
      data-gap={(column.id === "name" && row.holder === null) || undefined}
      tabIndex={here && !editing ? 0 : -1}
      title={editing ? undefined : text}
      onClick={() => !editing && grid.go({ row: index, column: at }, editor !== "none")}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenu({ position: row.position, at: { x: event.clientX, y: event.clientY } });
      }}
    >
      {editing ? (
        <CellEditor column={column} row={row} grid={grid} />
      ) : (
        <Face column={column} row={row} text={text} />
      )}
    </td>
  );
}

function Face({ column, row, text }: { column: Column; row: PersonRow; text: string }) {
  const indent = column.id === "name" ? Math.min(row.depth, 8) * 12 : 0;
  return (
    <span className={styles.face} style={indent ? { paddingInlineStart: indent } : undefined}>
      {column.id === "attitude" && row.attitude && <AttitudeSign attitude={row.attitude} silent />}
      {column.id === "strength" && row.strength && <StrengthDots strength={row.strength} silent />}
      <span>{text}</span>
    </span>
  );
}
