// Which column of the file holds what: as recognised, or set by hand; the first value shows what is in it.
import { Button, Select } from "@mantine/core";
import { useState } from "react";
import type { FilePreview } from "../../shared/bridge/types";
import { useWords, type Words } from "../../shared/words/use-words";
import styles from "./ImportPage.module.css";
import { columnCodes } from "./import-columns";
import { type Plan, withColumn } from "./import-flow";

interface Props {
  plan: Plan;
  preview: FilePreview;
  onChange: (plan: Plan) => void;
}

/** The columns of a file to choose from, those without a title by their number. */
export function headerOptions(preview: FilePreview, words: Words) {
  return preview.headers.map((header, index) => ({
    value: String(index),
    label: header.trim() || words.say("import-column-number", { number: index + 1 }),
  }));
}

export function ColumnFields({ plan, preview, onChange }: Props) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const known = columnCodes[plan.kind];
  const codes = [...known, ...Object.keys(preview.columns).filter((code) => !known.includes(code))];
  const shown = all ? codes : codes.filter((code) => code in preview.columns);
  const options = headerOptions(preview, words);
  const sample = (index: number | undefined) =>
    index === undefined
      ? undefined
      : preview.records.map((record) => record[index]?.trim()).find((value) => value);
  return (
    <>
      <div className={styles.columns}>
        {shown.map((code) => (
          <div key={code}>
            <Select
              label={words.say(`column-${code}`)}
              placeholder={words.say("import-column-none")}
              data={options}
              value={code in preview.columns ? String(preview.columns[code]) : null}
              clearable
              clearButtonProps={{ "aria-label": words.say("action-clear") }}
              onChange={(next) =>
                onChange(withColumn(plan, preview, code, next === null ? null : Number(next)))
              }
            />
            <p className={styles.sample}>{sample(preview.columns[code])}</p>
          </div>
        ))}
      </div>
      {shown.length < codes.length && (
        <Button variant="subtle" className="quiet" mt="sm" onClick={() => setAll(true)}>
          {words.say("import-columns-more")}
        </Button>
      )}
    </>
  );
}
