// All clients: a table with a quick filter, a line to add one, and the way on where there is none yet.
import { Button, Text } from "@mantine/core";
import { IconBriefcase, IconFileImport, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { Link } from "wouter";
import { desk } from "../../shared/bridge/desk";
import type { ClientRow } from "../../shared/bridge/types";
import { EmptyState } from "../../shared/components/EmptyState";
import { Page } from "../../shared/components/Page";
import { SearchInput } from "../../shared/components/SearchInput";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { AddClientField, AddClientLine } from "./AddClientLine";
import { ClientsTable } from "./ClientsTable";
import { matches, sharedCurrency } from "./client-order";

export function ClientsPage() {
  const words = useWords();
  const clients = useQuery({ queryKey: ["clients"], queryFn: desk.clients });
  const [search, setSearch] = useState("");
  const [adding, setAdding] = useState(false);
  const rows = useFound(clients.data, useDeferredValue(search));

  if (clients.error) {
    return (
      <Page title={words.say("clients-title")}>
        <FailureMessage error={clients.error} />
      </Page>
    );
  }
  if (clients.data?.length === 0) {
    return (
      <NoClients adding={adding} onAdd={() => setAdding(true)} onLeave={() => setAdding(false)} />
    );
  }
  const leave = () => setAdding(false);
  return (
    <Page
      filled
      title={words.say("clients-title")}
      subtitle={<Count rows={clients.data} found={rows.length} />}
      actions={
        <>
          <SearchInput label={words.say("clients-filter")} onSearch={setSearch} />
          <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => setAdding(true)}>
            {words.say("client-add")}
          </Button>
        </>
      }
    >
      <ClientsTable rows={rows} first={adding && <AddClientLine onLeave={leave} />} />
      {clients.data && rows.length === 0 && (
        <Text c="dimmed" pos="absolute" top={200} left={0} right={0} ta="center">
          {words.say("clients-none-found")}
        </Text>
      )}
    </Page>
  );
}

function useFound(rows: ClientRow[] | undefined, search: string): ClientRow[] {
  const words = useWords();
  return useMemo(() => {
    const said = (row: ClientRow) => [
      ...row.categories.map((category) => words.code("category", category)),
      row.stage ? words.code("stage", row.stage) : "",
    ];
    return (rows ?? []).filter((row) => matches(row, search, said));
  }, [rows, search, words]);
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
              href="/import"
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
