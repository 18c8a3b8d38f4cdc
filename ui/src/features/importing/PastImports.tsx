// Every import that stands, the latest first; each can be taken back as a whole.
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { ImportRow } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { useFormat } from "../../shared/format/use-format";
import type { CodeList } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./ImportPage.module.css";

export function PastImports() {
  const words = useWords();
  const imports = useQuery({ queryKey: ["imports"], queryFn: desk.imports });
  const clients = useQuery({ queryKey: ["clients"], queryFn: desk.clients });
  if (!imports.data || imports.data.length === 0) return null;
  const nameOf = (id: string | null) => clients.data?.find((row) => row.id === id)?.name;
  return (
    <Section title={words.say("import-past")}>
      <table className={styles.past}>
        <colgroup>
          <col />
          <col style={{ width: "34%" }} />
          <col style={{ width: 96 }} />
          <col style={{ width: 120 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.say("import-file")}</th>
            <th scope="col">{words.say("import-kind")}</th>
            <th scope="col" className={styles.figures}>
              {words.say("import-lines")}
            </th>
            <th scope="col">
              <span className="unseen">{words.say("action-undo")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.data.map((row) => (
            <PastLine key={row.id} row={row} client={nameOf(row.account)} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function PastLine({ row, client }: { row: ImportRow; client: string | undefined }) {
  const words = useWords();
  const format = useFormat();
  const toast = useToast();
  const undo = useMutation({
    mutationFn: () => desk.undoImport(row.id),
    onSuccess: ({ left }) =>
      toast.say(
        left > 0
          ? words.say("import-undone-left", { file: row.file_name, left })
          : words.say("import-undone", { file: row.file_name }),
      ),
  });
  const kind = words.code("import-kind", row.kind as CodeList["import-kind"]);
  return (
    <tr>
      <td title={row.file_name}>{row.file_name}</td>
      <td>{[kind, client].filter(Boolean).join(" · ")}</td>
      <td className={styles.figures}>{format.number(row.lines)}</td>
      <td>
        <Button
          variant="subtle"
          className="quiet"
          loading={undo.isPending}
          aria-label={words.say("import-undo", { file: row.file_name })}
          onClick={() => undo.mutate()}
        >
          {words.say("action-undo")}
        </Button>
      </td>
    </tr>
  );
}
