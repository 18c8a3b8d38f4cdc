// The people as a table: the same posts in the order of the chart, or sorted by a column, edited in place.
// A grid of cells that the arrow keys walk; Enter or a click edits, Escape leaves. Only lines in view are
// drawn.
import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import type { PersonRow } from "../../shared/bridge/types";
import { SortButton } from "../../shared/components/SortButton";
import { useSoundsLike } from "../../shared/components/use-name-filter";
import { useFormat } from "../../shared/format/use-format";
import { useRowHeight } from "../../shared/preferences/use-density";
import { useWords } from "../../shared/words/use-words";
import { findPosts } from "./find-posts";
import { PeopleLine } from "./PeopleLine";
import styles from "./PeopleTable.module.css";
import { columns } from "./people-columns";
import { usePeopleTab } from "./people-tab";
import { useGrid } from "./use-grid";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const HEAD = 33;
/** The column that opens the panel. */
const OPEN = 36;

export function PeopleTable() {
  const words = useWords();
  const table = usePeopleRows();
  const rows = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const height = useRowHeight();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    scrollPaddingStart: HEAD,
    overscan: 10,
  });
  const grid = useGrid(rows.length, scroller, virtual.scrollToIndex);
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells that are edited make a grid
        role="grid"
        className={styles.table}
        aria-label={words.say("people-view-table")}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        style={{ width: OPEN + columns.reduce((sum, { width }) => sum + width, 0) }}
      >
        <colgroup>
          <col style={{ width: OPEN }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <Head table={table} />
        <tbody onKeyDown={grid.onKeyDown}>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => {
            const row = rows[index]?.original;
            return row && <PeopleLine key={row.position} row={row} index={index} grid={grid} />;
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}

/** The rows that fit the search, in the order of the chart until a column is chosen. */
function usePeopleRows() {
  const words = useWords();
  const format = useFormat();
  const { rows, search } = usePeopleTab();
  const sounding = useSoundsLike(search);
  const shown = useMemo(() => {
    if (search.trim() === "") return [...rows];
    const found = new Set(findPosts(rows, search, sounding));
    return rows.filter(({ position }) => found.has(position));
  }, [rows, search, sounding]);
  const definitions = useMemo(() => {
    const order = new Intl.Collator(format.locale, { numeric: true });
    return columns.map(({ id, show }) => ({
      id,
      // What is empty stands last.
      accessorFn: (row: PersonRow) =>
        (id === "last_contact" ? row.last_contact : show(row, words, format)) || undefined,
      sortUndefined: "last" as const,
      sortFn: (one: { original: PersonRow }, other: { original: PersonRow }) => {
        const text = ({ original }: { original: PersonRow }) =>
          (id === "last_contact" ? original.last_contact : show(original, words, format)) ?? "";
        return order.compare(text(one), text(other));
      },
    }));
  }, [words, format]);
  return useTable({
    features,
    columns: definitions,
    data: shown,
    getRowId: (row) => row.position,
  });
}

function Head({ table }: { table: ReturnType<typeof usePeopleRows> }) {
  const words = useWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={styles.open}>
          <span className="unseen">{words.say("position-open")}</span>
        </th>
        {columns.map(({ id }, index) => {
          const column = table.getColumn(id);
          const sorted = column?.getIsSorted() || null;
          const order = sorted && (sorted === "asc" ? "ascending" : "descending");
          return (
            <th
              key={id}
              scope="col"
              aria-colindex={index + 2}
              aria-sort={order ?? "none"}
              className={styles[id]}
            >
              <SortButton
                label={words.say(`people-column-${id}`)}
                sorted={order}
                onSort={() => column?.toggleSorting()}
              />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
