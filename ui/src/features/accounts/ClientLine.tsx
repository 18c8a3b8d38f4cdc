// One line of the table of clients. The link in its first cell is the keyboard's way; F2 or the pen beside the
// name renames in place.
import { ActionIcon } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { memo } from "react";
import { Link, useLocation } from "wouter";
import { addresses } from "../../shared/addresses";
import type { ClientRow } from "../../shared/bridge/types";
import { useWords } from "../../shared/words/use-words";
import { NameCell } from "./ClientCells";
import styles from "./ClientsTable.module.css";
import { looks } from "./client-columns";
import { RenameField } from "./RenameField";
import type { ColumnId } from "./table-look";

interface Props {
  row: ClientRow;
  columns: readonly ColumnId[];
  index: number;
  /** The keyboard enters the table here. */
  tabbed: boolean;
  renaming: boolean;
  /** Begins to rename a row; null ends it. */
  onRename: (row: string | null) => void;
}

/** Drawn again only where something of its own changes: lines are many and scroll fast. */
export const ClientLine = memo(function ClientLine(props: Props) {
  const { row, columns, index, tabbed, renaming, onRename } = props;
  const words = useWords();
  const [, navigate] = useLocation();
  const address = addresses.client(row.id);
  return (
    <tr
      className={styles.line}
      aria-rowindex={index + 2}
      onClick={() => !renaming && navigate(address)}
    >
      <td className={styles.pinned}>
        {renaming ? (
          <RenameField account={row.id} name={row.name} onDone={() => onRename(null)} />
        ) : (
          <span className={styles.first}>
            <Link
              href={address}
              data-index={index}
              tabIndex={tabbed ? 0 : -1}
              className={styles.link}
              onKeyDown={(event) => {
                if (event.key === "F2") onRename(row.id);
              }}
            >
              <NameCell row={row} />
            </Link>
            <ActionIcon
              size={24}
              tabIndex={-1}
              className={styles.pen}
              aria-label={words.say("client-rename", { client: row.name })}
              onClick={(event) => {
                event.stopPropagation();
                onRename(row.id);
              }}
            >
              <IconPencil size={16} stroke={1.5} />
            </ActionIcon>
          </span>
        )}
      </td>
      {columns.map((id) => {
        const { figures, Cell } = looks[id];
        return (
          <td key={id} className={figures ? styles.figures : undefined}>
            <Cell row={row} />
          </td>
        );
      })}
    </tr>
  );
});
