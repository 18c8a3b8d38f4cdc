// The table of clients: sorted by any column, walked with the arrow keys, only its visible rows drawn.
import { useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef, useState } from "react";
import type { ClientRow } from "../../shared/bridge/types";
import { useLocale } from "../../shared/format/use-format";
import { useRowHeight } from "../../shared/preferences/use-density";
import { useWords } from "../../shared/words/use-words";
import { SharedCurrency } from "./ClientCells";
import { ClientLine } from "./ClientLine";
import styles from "./ClientsTable.module.css";
import { columnsFor, features, looks, NAME_WIDTH } from "./client-columns";
import { sharedCurrency } from "./client-order";
import { TableHead } from "./TableHead";
import type { ColumnId, TableLook } from "./table-look";
import { useRowWalk } from "./use-row-walk";

interface Props {
  rows: ClientRow[];
  columns: readonly ColumnId[];
  sort: TableLook["sort"];
  onSort: (sort: TableLook["sort"]) => void;
  /** Stands above the first row, such as the line that adds a client. */
  first?: ReactNode;
}

const HEAD = 33;

export function ClientsTable({ rows, columns, sort, onSort, first }: Props) {
  const words = useWords();
  const locale = useLocale();
  const height = useRowHeight();
  const definitions = useMemo(() => columnsFor(locale), [locale]);
  const sorting = useMemo(() => [sort], [sort]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    state: { sorting },
  });
  const sorted = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    scrollPaddingStart: HEAD,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const walk = useRowWalk(sorted.length, virtual.scrollToIndex, scroller);
  const [renamed, setRenamed] = useState<string | null>(null);
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  // Where the current line is out of view, the first in view takes the keyboard.
  const tabbed = items.some(({ index }) => index === walk.current) ? walk.current : items[0]?.index;

  const currency = useMemo(() => sharedCurrency(rows), [rows]);
  const width = columns.reduce((sum, id) => sum + looks[id].width, NAME_WIDTH);
  return (
    <SharedCurrency value={currency}>
      <div ref={scroller} className={styles.scroller}>
        <table
          className={styles.table}
          style={{ minWidth: width }}
          aria-rowcount={sorted.length + 1}
        >
          <caption className="unseen">{words.say("clients-title")}</caption>
          <colgroup>
            <col />
            {columns.map((id) => (
              <col key={id} style={{ width: looks[id].width }} />
            ))}
          </colgroup>
          <TableHead columns={columns} sort={sort} onSort={onSort} />
          <tbody onKeyDown={walk.onKeyDown}>
            {first}
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {items.map(({ index }) => {
              const row = sorted[index]?.original;
              return (
                row && (
                  <ClientLine
                    key={row.id}
                    row={row}
                    columns={columns}
                    index={index}
                    tabbed={index === tabbed}
                    renaming={renamed === row.id}
                    onRename={setRenamed}
                  />
                )
              );
            })}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
      </div>
    </SharedCurrency>
  );
}
