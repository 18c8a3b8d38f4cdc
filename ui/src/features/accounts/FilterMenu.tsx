// What the table of clients is narrowed to. The choices are those that some client has.
import { Button, Checkbox, Group, MultiSelect, Popover, SimpleGrid, Stack } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useMemo } from "react";
import type { ClientRow } from "../../shared/bridge/types";
import { useFormat, useLocale } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { filterChoices } from "./filter-choices";
import { countFilters, type Filters, type Lack, lacks, noFilters } from "./table-look";

interface Props {
  rows: readonly ClientRow[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function FilterMenu({ rows, filters, onChange }: Props) {
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const choices = useMemo(() => filterChoices(rows, words, locale), [rows, words, locale]);
  const count = countFilters(filters);
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md" width={560}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} stroke={1.5} />}>
          {count > 0
            ? words.say("clients-filters-on", { count: format.number(count) })
            : words.say("clients-filters")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="md">
          <SimpleGrid cols={2} spacing="lg" verticalSpacing="md">
            {choices.map(({ list, options }) => (
              <MultiSelect
                key={list}
                label={words.say(`clients-by-${list}`)}
                placeholder={filters[list].length === 0 ? words.say("clients-by-any") : ""}
                data={options}
                value={filters[list]}
                searchable={options.length > 8}
                limit={100}
                comboboxProps={{ withinPortal: false }}
                nothingFoundMessage={words.say("field-nothing-found")}
                onChange={(next) => onChange({ ...filters, [list]: next })}
              />
            ))}
          </SimpleGrid>
          <Checkbox.Group
            label={words.say("clients-lack")}
            value={filters.lack}
            onChange={(next) => onChange({ ...filters, lack: next as Lack[] })}
          >
            <Group gap="lg" mt="xs">
              {lacks.map((lack) => (
                <Checkbox key={lack} value={lack} label={words.say(`clients-lack-${lack}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          {count > 0 && (
            <Button variant="default" onClick={() => onChange(noFilters)}>
              {words.say("clients-filters-clear")}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
