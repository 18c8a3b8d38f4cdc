// The table of clients: sorted by any column, walked with the arrow keys, only its visible rows drawn.

import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type Row, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef } from "react";
import { Link, useLocation } from "wouter";
import type { ClientRow } from "../../shared/bridge/types";
import { useLocale } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { SharedCurrency } from "./ClientCells";
import styles from "./ClientsTable.module.css";
import { columnsFor, features, looks } from "./client-columns";
import { sharedCurrency } from "./client-order";
import { useRowWalk } from "./use-row-walk";

interface Props {
  rows: ClientRow[];
  /** Stands above the first row, such as the line that adds a client. */
  first?: ReactNode;
}

/** Columns have their names as classes, so that narrow windows can leave some out. */
function classOf(id: string, figures: boolean | undefined): string {
  return [styles[id], figures && styles.figures].filter(Boolean).join(" ");
}

const ROW = 32;
const HEAD = 33;

export function ClientsTable({ rows, first }: Props) {
  const words = useWords();
  const locale = useLocale();
  const columns = useMemo(() => columnsFor(locale), [locale]);
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    initialState: { sorting: [{ id: "revenue", desc: true }] },
    enableSortingRemoval: false,
  });
  const sorted = table.getRowModel().rows;
  const sorting = (id: string) => table.getColumn(id)?.getIsSorted() || null;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollPaddingStart: HEAD,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const walk = useRowWalk(sorted.length, virtual.scrollToIndex, scroller);
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const currency = useMemo(() => sharedCurrency(rows), [rows]);

  return (
    <SharedCurrency value={currency}>
      <div ref={scroller} className={styles.scroller}>
        <table className={styles.table} aria-rowcount={sorted.length + 1}>
          <caption className="unseen">{words.say("clients-title")}</caption>
          <colgroup>
            {looks.map(({ id, width }) => (
              <col key={id} className={styles[id]} style={{ width }} />
            ))}
          </colgroup>
          <Head sorted={sorting} onSort={(id) => table.getColumn(id)?.toggleSorting()} />
          <tbody onKeyDown={walk.onKeyDown}>
            {first}
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            <Lines rows={sorted} indexes={items.map(({ index }) => index)} current={walk.current} />
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
      </div>
    </SharedCurrency>
  );
}

interface LinesProps {
  rows: Row<typeof features, ClientRow>[];
  /** Those drawn. */
  indexes: number[];
  current: number;
}

/** The lines in view; where the current one is out of it, the first takes the keyboard. */
function Lines({ rows, indexes, current }: LinesProps) {
  const tabbed = indexes.includes(current) ? current : indexes[0];
  return indexes.map((index) => {
    const row = rows[index];
    return (
      row && <ClientLine key={row.id} row={row.original} index={index} tabbed={index === tabbed} />
    );
  });
}

type Sorted = "asc" | "desc" | null;

interface HeadProps {
  sorted: (id: string) => Sorted;
  onSort: (id: string) => void;
}

function Head({ sorted, onSort }: HeadProps) {
  const words = useWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {looks.map(({ id, figures }) => (
          <HeaderCell
            key={id}
            label={words.say(`clients-column-${id}`)}
            meaning={words.attribute(`clients-column-${id}`, "meaning")}
            className={classOf(id, figures)}
            sorted={sorted(id)}
            onSort={() => onSort(id)}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeaderProps {
  label: string;
  meaning: string | null;
  className: string;
  sorted: Sorted;
  onSort: () => void;
}

function HeaderCell({ label, meaning, className, sorted, onSort }: HeaderProps) {
  const Arrow = sorted === "asc" ? IconArrowUp : IconArrowDown;
  const order = sorted && (sorted === "asc" ? "ascending" : "descending");
  return (
    <th scope="col" aria-sort={order ?? "none"} className={className}>
      <button type="button" className={styles.sort} onClick={onSort} title={meaning ?? undefined}>
        <span>{label}</span>
        {sorted && <Arrow size={14} stroke={1.5} aria-hidden />}
      </button>
    </th>
  );
}

interface LineProps {
  row: ClientRow;
  index: number;
  tabbed: boolean;
}

function ClientLine({ row, index, tabbed }: LineProps) {
  const [, navigate] = useLocation();
  const address = `/clients/${row.id}`;
  return (
    // The link in the first cell is the keyboard's way; the rest of the line only helps the mouse.
    <tr className={styles.line} aria-rowindex={index + 2} onClick={() => navigate(address)}>
      {looks.map(({ id, figures, Cell }) => (
        <td key={id} className={classOf(id, figures)}>
          {id === "name" ? (
            <Link
              href={address}
              data-index={index}
              tabIndex={tabbed ? 0 : -1}
              className={styles.link}
            >
              <Cell row={row} />
            </Link>
          ) : (
            <Cell row={row} />
          )}
        </td>
      ))}
    </tr>
  );
}
