// How the keyboard walks a grid of cells. Deliberately absent: editing, and drawing.

/** A cell by its row and column, both from 0. */
export interface At {
  row: number;
  column: number;
}

export interface GridKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Lines that Page Up and Page Down go. */
const PAGE = 15;

/** Where a key leads; null where it does not walk. */
export function gridWalk(at: At, event: GridKey, rows: number, columns: number): At | null {
  const far = event.ctrlKey || event.metaKey;
  const steps: Record<string, At> = {
    ArrowUp: { row: far ? 0 : at.row - 1, column: at.column },
    ArrowDown: { row: far ? rows - 1 : at.row + 1, column: at.column },
    ArrowLeft: { row: at.row, column: far ? 0 : at.column - 1 },
    ArrowRight: { row: at.row, column: far ? columns - 1 : at.column + 1 },
    PageUp: { row: at.row - PAGE, column: at.column },
    PageDown: { row: at.row + PAGE, column: at.column },
    Home: { row: far ? 0 : at.row, column: 0 },
    End: { row: far ? rows - 1 : at.row, column: columns - 1 },
  };
  const to = steps[event.key];
  if (!to || rows === 0) return null;
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return { row: within(to.row, rows), column: within(to.column, columns) };
}
