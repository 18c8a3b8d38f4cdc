// Picks several people by name from a long list; where it is said how, a name that is not there yet can be
// added. A word that is still being composed is neither sought nor added.
import { MultiSelect } from "@mantine/core";
import { useMemo } from "react";
import { useWords } from "../words/use-words";
import { NamedOption } from "./NameSelect";
import { type Named, useNameFilter } from "./use-name-filter";

interface Props {
  label: string;
  /** The label is for screen readers only. */
  bare?: boolean;
  placeholder?: string;
  options: readonly Named[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Makes somebody of that name; absent where only the list counts. */
  onAdd?: (name: string) => void;
  error?: React.ReactNode;
  classNames?: React.ComponentProps<typeof MultiSelect>["classNames"];
}

const ADD = "add:";

export function NamesSelect({ label, bare = false, options, value, onChange, ...props }: Props) {
  const { onAdd, placeholder, error, classNames } = props;
  const words = useWords();
  const { noteOf, filter, field } = useNameFilter(options);
  const typed = field.searchValue.trim();
  const isNew = onAdd !== undefined && typed !== "" && !options.some((one) => one.label === typed);
  const data = useMemo(
    () => [
      ...options,
      ...(isNew ? [{ value: ADD, label: words.say("field-add-new", { name: typed }) }] : []),
    ],
    [options, isNew, typed, words],
  );
  return (
    <MultiSelect
      {...(bare ? { "aria-label": label } : { label })}
      data={data}
      value={[...value]}
      placeholder={value.length === 0 ? (placeholder ?? words.say("field-choose")) : ""}
      searchable
      hidePickedOptions
      limit={50}
      error={error}
      nothingFoundMessage={words.say("field-nothing-found")}
      comboboxProps={{ position: "bottom-start" }}
      classNames={classNames ?? {}}
      filter={({ options: offered, limit }) => {
        const add = offered.filter((item) => "value" in item && item.value === ADD);
        return [...filter({ options: offered, limit: limit - 1 }), ...add];
      }}
      renderOption={({ option }) => <NamedOption option={option} note={noteOf(option.value)} />}
      onChange={(next) => {
        if (next.includes(ADD)) onAdd?.(typed);
        else onChange(next);
      }}
      {...field}
    />
  );
}
