// The lines of the panel: a label and what is known, one cell each.
import type { ReactNode } from "react";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { EditableText } from "../../shared/components/EditableText";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import styles from "./PersonPanel.module.css";

interface FactProps {
  label: string;
  /** The content has several lines; the label stands at its top. */
  tall?: boolean;
  children: ReactNode;
}

export function Fact({ label, tall = false, children }: FactProps) {
  return (
    <div className={styles.fact} data-tall={tall || undefined}>
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
  placeholder?: string;
}

export function TextFact({ table, row, field, label, value, ...more }: TextFactProps) {
  const edit = useEditCell();
  return (
    <Fact label={label} tall={more.multiline ?? false}>
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

interface CodeFactProps<T extends string> extends CellProps {
  options: { value: T; label: string }[];
  value: T | null;
  clearable?: boolean;
  /** A sign of the value before the field. */
  sign?: ReactNode;
  placeholder?: string;
}

export function CodeFact<T extends string>(props: CodeFactProps<T>) {
  const { table, row, field, label, sign, ...more } = props;
  const edit = useEditCell();
  return (
    <Fact label={label}>
      <div className={styles.sign}>
        {sign}
        <EditableSelect
          label={label}
          onSave={(next) => edit.mutateAsync({ table, row, field, value: textValue(next) })}
          {...more}
        />
      </div>
    </Fact>
  );
}
