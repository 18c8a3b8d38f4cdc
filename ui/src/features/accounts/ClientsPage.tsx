// All clients: a table with views, filters and columns of one's own, a line to add one, and the way on where
// there is none yet.
import { Button, Skeleton, Text } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconBriefcase, IconFileImport, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { Link, useLocation } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { ClientRow } from "../../shared/bridge/types";
import { EmptyState } from "../../shared/components/EmptyState";
import { Page } from "../../shared/components/Page";
import { SearchInput } from "../../shared/components/SearchInput";
import { useSoundsLike } from "../../shared/components/use-name-filter";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { todayIn } from "../../shared/format/days";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { AddClientField, AddClientLine } from "./AddClientLine";
import styles from "./ClientsPage.module.css";
import { ClientsTable } from "./ClientsTable";
import { ClientsToolbar } from "./ClientsToolbar";
import { looks, NAME_WIDTH } from "./client-columns";
import { fits, hasWords, soughtText } from "./client-filter";
import { sharedCurrency } from "./client-order";
import { countFilters, type Filters, noFilters, usualColumns } from "./table-look";
import { useClientsLook } from "./use-clients-look";

/** What the table's scrollbar takes. */
const EDGE = 16;

interface Props {
  /** Opens with the line that adds a client. */
  add?: boolean;
}

export function ClientsPage({ add = false }: Props) {
  const words = useWords();
  const [, navigate] = useLocation();
  const clients = useQuery({ queryKey: ["clients"], queryFn: desk.clients });
  const look = useClientsLook();
  const { ref, width } = useElementSize();
  const [search, setSearch] = useState("");
  const { filters, sort } = look.look;
  const rows = useFound(clients.data, useDeferredValue(search), filters);
  const columns =
    look.look.columns ?? usualColumns(width - NAME_WIDTH - EDGE, (id) => looks[id].width);
  const open = () => navigate(addresses.addClient, { replace: true });
  const leave = () => navigate(addresses.clients, { replace: true });

  if (clients.error) {
    return (
      <Page title={words.say("clients-title")}>
        <FailureMessage error={clients.error} />
      </Page>
    );
  }
  if (clients.data?.length === 0) return <NoClients adding={add} onAdd={open} onLeave={leave} />;
  return (
    <Page
      filled
      title={words.say("clients-title")}
      subtitle={<Count rows={clients.data} found={rows.length} />}
      actions={
        <>
          <SearchInput label={words.say("clients-filter")} onSearch={setSearch} />
          <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={open}>
            {words.say("client-add")}
          </Button>
        </>
      }
    >
      <ClientsToolbar rows={clients.data ?? []} clients={look} columns={columns} />
      <div ref={ref} className={styles.body}>
        {clients.data ? (
          <ClientsTable
            rows={rows}
            columns={columns}
            sort={sort}
            onSort={(next) => look.change({ sort: next })}
            first={add && <AddClientLine onLeave={leave} columns={columns.length} />}
          />
        ) : (
          <Skeleton flex={1} />
        )}
        {clients.data && rows.length === 0 && (
          <NothingFound
            onClear={
              countFilters(filters) > 0 ? () => look.change({ filters: noFilters }) : undefined
            }
          />
        )}
      </div>
    </Page>
  );
}

/** The clients that have every word looked for, or sound like it, and fit the filters. */
function useFound(rows: ClientRow[] | undefined, search: string, filters: Filters): ClientRow[] {
  const words = useWords();
  const sounding = useSoundsLike(search);
  // What each is found by is put together once, not with every letter typed.
  const sought = useMemo(
    () =>
      (rows ?? []).map((row) => {
        const stage = row.stage ? words.code("stage", row.stage) : "";
        const said = row.categories.map((category) => words.code("category", category));
        return { row, text: soughtText(row, [...said, stage]) };
      }),
    [rows, words],
  );
  return useMemo(() => {
    const today = todayIn(null, new Date());
    const found = (row: ClientRow, text: string) => hasWords(text, search) || sounding.has(row.id);
    return sought
      .filter(({ row, text }) => found(row, text) && fits(row, filters, today))
      .map(({ row }) => row);
  }, [sought, search, sounding, filters]);
}

/** Nothing fits; where filters narrow the table they can be taken away. */
function NothingFound({ onClear }: { onClear: (() => void) | undefined }) {
  const words = useWords();
  return (
    <div className={styles.nothing}>
      <Text c="dimmed">{words.say("clients-none-found")}</Text>
      {onClear && (
        <Button variant="default" onClick={onClear}>
          {words.say("clients-filters-clear")}
        </Button>
      )}
    </div>
  );
}

function Count({ rows, found }: { rows: ClientRow[] | undefined; found: number }) {
  const words = useWords();
  const format = useFormat();
  const currency = useMemo(() => (rows ? sharedCurrency(rows) : null), [rows]);
  if (rows === undefined) return null;
  const all = rows.length;
  const text =
    all === found
      ? words.say("clients-count", { count: all, shown: format.number(all) })
      : words.say("clients-count-found", { found: format.number(found), all: format.number(all) });
  return (
    <Text size="sm" c="dimmed" role="status">
      {[text, currency && words.say("clients-currency", { currency })].filter(Boolean).join(" · ")}
    </Text>
  );
}

interface NoClientsProps {
  adding: boolean;
  onAdd: () => void;
  onLeave: () => void;
}

function NoClients({ adding, onAdd, onLeave }: NoClientsProps) {
  const words = useWords();
  return (
    <Page title={words.say("clients-title")}>
      <EmptyState
        icon={<IconBriefcase size={40} stroke={1.2} />}
        title={words.say("clients-empty")}
        text={words.say("clients-empty-text")}
      >
        {adding ? (
          <AddClientField onLeave={onLeave} />
        ) : (
          <>
            <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={onAdd}>
              {words.say("client-add")}
            </Button>
            <Button
              component={Link}
              href={addresses.import()}
              variant="default"
              leftSection={<IconFileImport size={16} stroke={1.5} />}
            >
              {words.say("clients-empty-import")}
            </Button>
          </>
        )}
      </EmptyState>
    </Page>
  );
}
