// The two buttons of a table whose lines are typed: one adds a line, one removes it.
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import { useWords } from "../../shared/words/use-words";

export function AddLine({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <Button
      variant="subtle"
      className="quiet"
      leftSection={<IconPlus size={16} stroke={1.5} />}
      onClick={onAdd}
    >
      {label}
    </Button>
  );
}

interface RemoveProps {
  /** Which row of which table. */
  table: string;
  row: string;
  /** What a screen reader calls it. */
  name: string;
}

export function RemoveLine({ table, row, name }: RemoveProps) {
  const words = useWords();
  const remove = useMutation({ mutationFn: () => desk.deleteRow(table, row) });
  return (
    <Tooltip label={words.say("action-remove")}>
      <ActionIcon
        aria-label={`${words.say("action-remove")}: ${name}`}
        onClick={() => remove.mutate()}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}

/** The title of the column with the buttons that remove: for screen readers only. */
export function RemoveHead({ className }: { className: string | undefined }) {
  const words = useWords();
  return (
    <th scope="col" className={className}>
      <span className="unseen">{words.say("action-remove")}</span>
    </th>
  );
}
