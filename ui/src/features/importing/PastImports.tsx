// Every import that stands, the latest first; each can be taken back as a whole.
import { useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { ImportRow } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useFormat } from "../../shared/format/use-format";
import type { CodeList } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./ImportPage.module.css";
import { UndoImport } from "./UndoImport";

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
          <col style={{ width: "30%" }} />
          <col style={{ width: 148 }} />
          <col style={{ width: 96 }} />
          <col style={{ width: 88 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.say("import-file")}</th>
            <th scope="col">{words.say("import-kind")}</th>
            <th scope="col">{words.say("import-made")}</th>
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
  const kind = words.code("import-kind", row.kind as CodeList["import-kind"]);
  return (
    <tr>
      <td title={row.file_name}>{row.file_name}</td>
      <td>{[kind, client].filter(Boolean).join(" · ")}</td>
      <td>{row.unix_ms !== null && format.moment(new Date(row.unix_ms))}</td>
      <td className={styles.figures}>{format.number(row.lines)}</td>
      <td>
        <UndoImport bare id={row.id} file={row.file_name} />
      </td>
    </tr>
  );
}
