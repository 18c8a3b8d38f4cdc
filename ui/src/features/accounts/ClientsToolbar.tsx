// What stands above the table of clients: its views, its filters with a pill for each that is on, its columns.
import { Pill } from "@mantine/core";
import { useMemo } from "react";
import type { ClientRow } from "../../shared/bridge/types";
import { useLocale } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./ClientsToolbar.module.css";
import { ColumnsMenu } from "./ColumnsMenu";
import { FilterMenu } from "./FilterMenu";
import { filterChoices } from "./filter-choices";
import type { ColumnId, Filters } from "./table-look";
import type { ClientsLook } from "./use-clients-look";
import { ViewsMenu } from "./ViewsMenu";

interface Props {
  rows: readonly ClientRow[];
  clients: ClientsLook;
  columns: readonly ColumnId[];
}

export function ClientsToolbar({ rows, clients, columns }: Props) {
  const { look, change } = clients;
  return (
    <div className={styles.toolbar}>
      <ViewsMenu clients={clients} />
      <FilterMenu rows={rows} filters={look.filters} onChange={(filters) => change({ filters })} />
      <Pills rows={rows} filters={look.filters} onChange={(filters) => change({ filters })} />
      <ColumnsMenu columns={columns} onChange={(next) => change({ columns: next })} />
    </div>
  );
}

interface PillsProps {
  rows: readonly ClientRow[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}

function Pills({ rows, filters, onChange }: PillsProps) {
  const words = useWords();
  const locale = useLocale();
  const choices = useMemo(() => filterChoices(rows, words, locale), [rows, words, locale]);
  const label = (list: keyof Filters, value: string) =>
    list === "lack"
      ? words.say(`clients-lack-${value}`)
      : choices.find((one) => one.list === list)?.options.find((option) => option.value === value)
          ?.label;
  const lists = Object.keys(filters) as (keyof Filters)[];
  return (
    <div className={styles.pills}>
      {lists.flatMap((list) =>
        (filters[list] as string[]).map((value) => {
          const text = label(list, value);
          return (
            text && (
              <Pill
                key={`${list} ${value}`}
                size="md"
                withRemoveButton
                classNames={{ root: styles.pill ?? "", remove: styles.remove ?? "" }}
                removeButtonProps={{
                  "aria-label": words.say("clients-filter-remove", { filter: text }),
                  "aria-hidden": false,
                  tabIndex: 0,
                }}
                onRemove={() =>
                  onChange({
                    ...filters,
                    [list]: (filters[list] as string[]).filter((one) => one !== value),
                  })
                }
              >
                {text}
              </Pill>
            )
          );
        }),
      )}
    </div>
  );
}
