// The lines of the panel: a label and what is known, one cell each.
import type { ReactNode } from "react";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { EditableText } from "../../shared/components/EditableText";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import type { CodeList } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./PersonPanel.module.css";

interface FactProps {
  label: string;
  children: ReactNode;
}

export function Fact({ label, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface CellProps {
  table: "position" | "stakeholder";
  row: string;
  field: string;
  label: string;
}

interface TextFactProps extends CellProps {
  value: string | null;
  required?: boolean;
  multiline?: boolean;
}

export function TextFact({ table, row, field, label, value, ...more }: TextFactProps) {
  const edit = useEditCell();
  return (
    <Fact label={label}>
      <EditableText
        // Another card, another draft.
        key={row}
        label={label}
        value={value}
        minRows={1}
        onSave={(next) => edit.mutateAsync({ table, row, field, value: textValue(next) })}
        {...more}
      />
    </Fact>
  );
}

interface CodeFactProps<L extends "position-state" | "strength"> extends CellProps {
  list: L;
  codes: readonly CodeList[L][];
  value: CodeList[L] | null;
  clearable?: boolean;
  /** A sign of the value before the field. */
  sign?: ReactNode;
}

export function CodeFact<L extends "position-state" | "strength">(props: CodeFactProps<L>) {
  const { table, row, field, label, list, codes, value, clearable = true, sign } = props;
  const words = useWords();
  const edit = useEditCell();
  return (
    <Fact label={label}>
      <div className={styles.sign}>
        {sign}
        <EditableSelect
          label={label}
          value={value}
          clearable={clearable}
          options={codes.map((code) => ({ value: code, label: words.code(list, code) }))}
          onSave={(next) => edit.mutateAsync({ table, row, field, value: textValue(next) })}
        />
      </div>
    </Fact>
  );
}
