// The grid of the table twin: which cell has the keyboard, and whether it is being edited.
import { useEffect, useMemo, useState } from "react";
import { isComposing } from "../../shared/format/composition";
import { type At, gridWalk } from "./grid-walk";
import { columns } from "./people-columns";
import { usePeopleTab } from "./people-tab";

/** Columns with the one that opens the panel, which is column 0 of the grid. */
const COUNT = columns.length + 1;

export interface Grid {
  at: At;
  editing: boolean;
  /** Begins to edit a cell, or only goes there. */
  go: (at: At, editing: boolean) => void;
  /** Ends editing and gives the keyboard back to the cell, or to another one. */
  leave: (to?: At) => void;
  /** Ends editing where the keyboard has gone elsewhere. */
  stop: () => void;
  onKeyDown: (event: React.KeyboardEvent) => void;
}

/** The cell that a key was pressed in; null within an editor. */
function cellOf(target: EventTarget): HTMLElement | null {
  return target instanceof HTMLElement && target.dataset.column !== undefined ? target : null;
}

export function useGrid(
  rows: number,
  scroller: React.RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
): Grid {
  const { setMenu } = usePeopleTab();
  const [at, setAt] = useState<At>({ row: 0, column: 1 });
  const [editing, setEditing] = useState(false);
  const [wanted, setWanted] = useState<At | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    // The cell exists only once its line is scrolled to.
    const frame = requestAnimationFrame(() => {
      const cell = `[data-row="${wanted.row}"][data-column="${wanted.column}"]`;
      const found = scroller.current?.querySelector<HTMLElement>(cell);
      found?.focus({ preventScroll: true });
      found?.scrollIntoView({ block: "nearest", inline: "nearest" });
      setWanted(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, scroller]);

  return useMemo(() => {
    const go = (to: At, edit: boolean) => {
      setAt(to);
      setEditing(edit);
      if (edit) return;
      scrollTo(to.row);
      setWanted(to);
    };
    const openMenu = (cell: HTMLElement) => {
      const position = cell.dataset.position;
      const box = cell.getBoundingClientRect();
      if (position) setMenu({ position, at: { x: box.left, y: box.bottom } });
    };
    return {
      at,
      editing,
      go,
      leave: (to = at) => go(to, false),
      stop: () => setEditing(false),
      onKeyDown: (event) => {
        const cell = cellOf(event.target);
        if (!cell || isComposing(event)) return;
        const to = gridWalk(at, event, rows, COUNT);
        const isMenu = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
        const edits = (event.key === "Enter" || event.key === "F2") && at.column > 0;
        if (!to && !isMenu && !edits) return;
        event.preventDefault();
        if (to) go(to, false);
        else if (isMenu) openMenu(cell);
        else go(at, true);
      },
    };
  }, [at, editing, rows, scrollTo, setMenu]);
}

/** Where the keyboard goes from a cell that was edited: on with Tab, back with Shift-Tab, else it stays. */
export function nextCell(at: At, event: { key: string; shiftKey: boolean }): At {
  if (event.key !== "Tab") return at;
  const next = at.column + (event.shiftKey ? -1 : 1);
  return { row: at.row, column: Math.max(0, Math.min(COUNT - 1, next)) };
}
