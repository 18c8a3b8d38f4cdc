// The trash: what was deleted, when, and a way back for each; people can be erased for good instead.
import { Button, Modal, Skeleton, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { TrashRow } from "../../shared/bridge/types";
import { SearchInput } from "../../shared/components/SearchInput";
import { useToast } from "../../shared/components/use-toast";
import { EraseDialog, type ToErase } from "../../shared/erasing/EraseDialog";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./TrashDialog.module.css";
import { trashRows } from "./trash-rows";

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** Lines drawn; the search reaches the rest. */
const SHOWN = 200;

/** Somebody in the trash, and the button that asked to erase them. */
interface Erasing extends ToErase {
  button: HTMLElement;
}

export function TrashDialog({ opened, onClose }: Props) {
  const words = useWords();
  const [erasing, setErasing] = useState<Erasing | null>(null);
  const rest = useRef<HTMLDivElement>(null);
  // A key of the frame may close the trash with the question still open.
  if (!opened && erasing !== null) setErasing(null);
  /** The keyboard stays in the trash, whose lines may be fewer now. */
  const comeBack = (to: HTMLElement | null | undefined) => {
    setErasing(null);
    to?.focus();
  };
  return (
    <>
      <Modal
        opened={opened}
        onClose={onClose}
        // The question over it is left first.
        closeOnEscape={erasing === null}
        title={words.say("trash-title")}
        closeButtonProps={{ "aria-label": words.say("action-close") }}
        size={680}
      >
        {opened && (
          <div ref={rest} tabIndex={-1} className={styles.rest}>
            <Trash onErase={setErasing} />
          </div>
        )}
      </Modal>
      <EraseDialog
        person={erasing}
        onClose={() => comeBack(erasing?.button)}
        onErased={() => comeBack(rest.current)}
      />
    </>
  );
}

interface TrashProps {
  onErase: (erasing: Erasing) => void;
}

function Trash({ onErase }: TrashProps) {
  const words = useWords();
  const format = useFormat();
  const [search, setSearch] = useState("");
  const trash = useQuery({ queryKey: ["trash"], queryFn: desk.trash });
  if (trash.error) return <FailureMessage error={trash.error} />;
  if (!trash.data) return <Skeleton height={160} />;
  const all = trashRows(trash.data, "");
  const rows = trashRows(trash.data, search);
  if (all.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.say("trash-empty")}
      </Text>
    );
  return (
    <>
      <div className={styles.head}>
        <Text size="sm" c="dimmed">
          {words.say("trash-text")}
        </Text>
        {all.length > 8 && <SearchInput label={words.say("trash-find")} onSearch={setSearch} />}
      </div>
      <ul className={styles.rows}>
        {rows.slice(0, SHOWN).map((row) => (
          <Line key={`${row.table} ${row.row}`} row={row} onErase={onErase} />
        ))}
      </ul>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.say("field-nothing-found")}
        </Text>
      )}
      {rows.length > SHOWN && (
        <Text size="sm" c="dimmed" mt="md">
          {words.say("trash-more", {
            count: rows.length - SHOWN,
            more: format.number(rows.length - SHOWN),
          })}
        </Text>
      )}
    </>
  );
}

function Line({ row, onErase }: TrashProps & { row: TrashRow }) {
  const words = useWords();
  const format = useFormat();
  const toast = useToast();
  const name = row.name ?? words.say("trash-unnamed");
  const restore = useMutation({
    mutationFn: () => desk.restoreRow(row.table, row.row),
    onSuccess: () => toast.say(words.say("trash-restored", { name })),
  });
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <span className={row.name ? styles.name : styles.unnamed} title={name}>
          {name}
        </span>
        <span className={styles.aside}>
          {[
            words.say(`table-${row.table}`),
            row.unix_ms !== null && format.moment(new Date(row.unix_ms)),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      {row.table === "stakeholder" && (
        <Button
          variant="subtle"
          color="var(--v-bad)"
          aria-label={`${words.say("erase-open")}: ${name}`}
          onClick={({ currentTarget }) =>
            onErase({ id: row.row, name: row.name, button: currentTarget })
          }
        >
          {words.say("erase-open")}
        </Button>
      )}
      <Button
        variant="default"
        loading={restore.isPending}
        aria-label={`${words.say("trash-restore")}: ${name}`}
        onClick={() => restore.mutate()}
      >
        {words.say("trash-restore")}
      </Button>
    </li>
  );
}
