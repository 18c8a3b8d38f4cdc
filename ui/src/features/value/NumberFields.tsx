// Fields for amounts, shares and counts that are edited where they stand and save themselves.
import type { Value } from "../../shared/bridge/types";
import { EditableText } from "../../shared/components/EditableText";
import { decimalValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { percentToShare, shareToPercent } from "../../shared/format/shares";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";

/** Saves one field of a row. */
export type SaveCell = (field: string, value: Value) => Promise<unknown>;

/** Saves the fields of one row. */
export function useSaveCell(table: string, row: string): SaveCell {
  const edit = useEditCell();
  return (field, value) => edit.mutateAsync({ table, row, field, value });
}

interface Props {
  label: string;
  value: string | null;
  onSave: (value: Value) => Promise<unknown>;
  placeholder?: string;
  /** May not be emptied. */
  required?: boolean;
}

interface DecimalProps extends Props {
  /** Counts something else than money. */
  quantity?: boolean;
}

/** An amount or a quantity. */
export function DecimalField({ value, onSave, quantity = false, ...more }: DecimalProps) {
  const words = useWords();
  const format = useFormat();
  const shown = quantity ? format.decimal : format.typedAmount;
  return (
    <EditableText
      value={value === null ? null : shown(value)}
      read={(typed) => format.readDecimal(typed) ?? undefined}
      refusal={words.say("field-no-amount")}
      onSave={(next) => onSave(decimalValue(next))}
      {...more}
    />
  );
}

/** A share of one, typed and shown in percent. */
export function ShareField({ value, onSave, ...more }: Props) {
  const words = useWords();
  const format = useFormat();
  const shown = value === null ? null : format.share(value, 6);
  return (
    <EditableText
      value={shown}
      read={(typed) => {
        const percent = format.readDecimal(typed.replace(/[%％]/, ""));
        return percent === null ? undefined : percentToShare(percent);
      }}
      refusal={words.say("field-no-percent")}
      // What was typed comes back as it is shown: the same share is no change.
      onSave={(next) =>
        next !== null && value !== null && shareToPercent(next) === shareToPercent(value)
          ? Promise.resolve()
          : onSave(decimalValue(next))
      }
      {...more}
    />
  );
}

interface CountProps extends Omit<Props, "value"> {
  value: number | null;
}

/** A whole number, none below zero. */
export function CountField({ value, onSave, ...more }: CountProps) {
  const words = useWords();
  const format = useFormat();
  return (
    <EditableText
      value={value === null ? null : format.number(value)}
      read={(typed) => {
        const count = format.readDecimal(typed);
        return count !== null && /^\d{1,6}$/.test(count) ? count : undefined;
      }}
      refusal={words.say("field-no-count")}
      onSave={(next) =>
        onSave(next === null ? { kind: "null" } : { kind: "integer", value: Number(next) })
      }
      {...more}
    />
  );
}
