// The head of the table of clients: a click on a column sorts by it, another turns the order round.
import { SortButton } from "../../shared/components/SortButton";
import { useWords } from "../../shared/words/use-words";
import styles from "./ClientsTable.module.css";
import { looks } from "./client-columns";
import type { ColumnId, TableLook } from "./table-look";

interface Props {
  columns: readonly ColumnId[];
  sort: TableLook["sort"];
  onSort: (sort: TableLook["sort"]) => void;
}

export function TableHead({ columns, sort, onSort }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {(["name", ...columns] as const).map((id) => (
          <HeaderCell
            key={id}
            id={id}
            sorted={sort.id === id ? (sort.desc ? "descending" : "ascending") : null}
            onSort={() => onSort(sort.id === id ? { id, desc: !sort.desc } : firstOrder(id))}
          />
        ))}
      </tr>
    </thead>
  );
}

function hasFigures(id: ColumnId | "name"): boolean {
  return id !== "name" && looks[id].figures === true;
}

/** Figures begin with the largest, everything else with the first. */
function firstOrder(id: ColumnId | "name"): TableLook["sort"] {
  return { id, desc: hasFigures(id) };
}

interface HeaderProps {
  id: ColumnId | "name";
  sorted: "ascending" | "descending" | null;
  onSort: () => void;
}

function HeaderCell({ id, sorted, onSort }: HeaderProps) {
  const words = useWords();
  const meaning = words.attribute(`clients-column-${id}`, "meaning");
  const label = words.say(`clients-column-${id}`);
  return (
    <th
      scope="col"
      aria-sort={sorted ?? "none"}
      className={[id === "name" && styles.pinned, hasFigures(id) && styles.figures]
        .filter(Boolean)
        .join(" ")}
    >
      <SortButton label={label} meaning={meaning ?? label} sorted={sorted} onSort={onSort} />
    </th>
  );
}
