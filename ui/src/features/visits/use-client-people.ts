// The people of a client as lists of names show them: those who hold a post by their title, then those
// without one.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { desk } from "../../shared/bridge/desk";
import type { PersonRow } from "../../shared/bridge/types";
import type { Named } from "../../shared/components/use-name-filter";

const nobody: PersonRow[] = [];

export function useClientPeople(account: string | null) {
  const people = useQuery({
    queryKey: ["people", account],
    queryFn: () => desk.people(account ?? ""),
    enabled: account !== null,
  });
  const unplaced = useQuery({
    queryKey: ["unplaced", account],
    queryFn: () => desk.unplaced(account ?? ""),
    enabled: account !== null,
  });
  const rows = people.data ?? nobody;
  const names = useMemo(
    (): Named[] => [
      ...rows.flatMap(({ holder, name, title, position }) =>
        holder && name ? [{ value: holder, label: name, note: title, rows: [position] }] : [],
      ),
      ...(unplaced.data ?? []).map(({ stakeholder, name }) => ({
        value: stakeholder,
        label: name,
      })),
    ],
    [rows, unplaced.data],
  );
  const byHolder = useMemo(
    () => new Map(rows.flatMap((row) => (row.holder ? [[row.holder, row] as const] : []))),
    [rows],
  );
  return { names, byHolder };
}
