// The columns of the table of clients: which are shown, and in which order.
import { ActionIcon, Button, Checkbox, Popover } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconColumns3 } from "@tabler/icons-react";
import { useWords } from "../../shared/words/use-words";
import styles from "./ClientsToolbar.module.css";
import { type ColumnId, columnIds, moved } from "./table-look";

interface Props {
  columns: readonly ColumnId[];
  onChange: (columns: ColumnId[] | null) => void;
}

export function ColumnsMenu({ columns, onChange }: Props) {
  const words = useWords();
  const rest = columnIds.filter((id) => !columns.includes(id));
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md" width={280}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.5} />}>
          {words.say("clients-columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles.columns}>
          {[...columns, ...rest].map((id) => (
            <Line key={id} id={id} columns={columns} onChange={onChange} />
          ))}
        </ul>
        <Button
          variant="subtle"
          color="gray"
          className="quiet"
          mt="sm"
          onClick={() => onChange(null)}
        >
          {words.say("clients-columns-usual")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Line({ id, columns, onChange }: Props & { id: ColumnId }) {
  const words = useWords();
  const label = words.say(`clients-column-${id}`);
  const shown = columns.includes(id);
  const toggle = () => onChange(shown ? columns.filter((one) => one !== id) : [...columns, id]);
  return (
    <li className={styles.column}>
      <Checkbox checked={shown} label={label} onChange={toggle} />
      {shown && (
        <span className={styles.steps}>
          <ActionIcon
            size={24}
            className={styles.step}
            aria-label={words.say("clients-column-earlier", { column: label })}
            disabled={columns[0] === id}
            onClick={() => onChange(moved(columns, id, -1))}
          >
            <IconArrowUp size={16} stroke={1.5} />
          </ActionIcon>
          <ActionIcon
            size={24}
            className={styles.step}
            aria-label={words.say("clients-column-later", { column: label })}
            disabled={columns.at(-1) === id}
            onClick={() => onChange(moved(columns, id, 1))}
          >
            <IconArrowDown size={16} stroke={1.5} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}
