// The first lines of a file as they stand in it, each column with what it was recognised as.
import type { FilePreview } from "../../shared/bridge/types";
import { useWords } from "../../shared/words/use-words";
import styles from "./SampleTable.module.css";

interface Props {
  preview: FilePreview;
}

/** As many lines as show what a file is. */
const SHOWN = 4;

export function SampleTable({ preview }: Props) {
  const words = useWords();
  const { headers, records, columns } = preview;
  const meaning = (index: number) => Object.keys(columns).find((code) => columns[code] === index);
  return (
    <section
      className={styles.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keys
      tabIndex={0}
      aria-label={words.say("import-sample")}
    >
      <table className={styles.table}>
        <caption className="unseen">{words.say("import-sample")}</caption>
        <thead>
          <tr>
            {headers.map((header, index) => {
              const code = meaning(index);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
                <th key={index} scope="col">
                  <span data-known={code !== undefined || undefined}>
                    {code ? words.say(`column-${code}`) : words.say("import-column-unused")}
                  </span>
                  {header.trim() || words.say("import-column-number", { number: index + 1 })}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {records.slice(0, SHOWN).map((record, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the file
            <tr key={line}>
              {headers.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={index} title={record[index]}>
                  {record[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
