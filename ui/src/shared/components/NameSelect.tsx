// Picks somebody by name from a long list: half a name is enough, accents and case do not matter, and
// Chinese names are found by their pinyin. A word that is still being composed is not sought.
import { type ComboboxItem, Group, Select, Text } from "@mantine/core";
import { useWords } from "../words/use-words";
import { type Named, useNameFilter } from "./use-name-filter";

type Looks = Pick<
  React.ComponentProps<typeof Select>,
  "placeholder" | "error" | "w" | "autoFocus" | "onBlur" | "onKeyDown" | "defaultDropdownOpened"
>;

interface Props extends Looks {
  label: string;
  /** The label is for screen readers only. */
  bare?: boolean;
  options: readonly Named[];
  value: string | null;
  onChange: (value: string | null) => void;
  clearable?: boolean;
}

export function NameSelect({ label, bare = false, options, clearable = false, ...more }: Props) {
  const words = useWords();
  const { noteOf, filter, field } = useNameFilter(options);
  return (
    <Select
      {...(bare ? { "aria-label": label } : { label })}
      data={[...options]}
      searchable
      limit={50}
      allowDeselect={false}
      clearable={clearable}
      clearButtonProps={{ "aria-label": words.say("action-clear") }}
      nothingFoundMessage={words.say("field-nothing-found")}
      comboboxProps={{ withinPortal: true, width: "max-content", position: "bottom-start" }}
      filter={filter}
      renderOption={({ option }) => <NamedOption option={option} note={noteOf(option.value)} />}
      // Within a dialog the keyboard goes to what is marked, not to what asks for it.
      data-autofocus={more.autoFocus || undefined}
      {...field}
      {...more}
    />
  );
}

/** A name with what tells it from others of that name. */
export function NamedOption({ option, note }: { option: ComboboxItem; note: string | null }) {
  return (
    <Group gap="sm" wrap="nowrap" maw={420}>
      <Text size="sm" truncate>
        {option.label}
      </Text>
      {note && (
        <Text size="xs" c="dimmed" truncate>
          {note}
        </Text>
      )}
    </Group>
  );
}
