// Names of rows that cells refer to: colleagues, clients and groups, which the window knows anyway.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { desk } from "../../shared/bridge/desk";

export function useRowNames(): (row: string) => string | undefined {
  const members = useQuery({ queryKey: ["members"], queryFn: desk.members });
  const clients = useQuery({ queryKey: ["clients"], queryFn: desk.clients });
  const groups = useQuery({ queryKey: ["groups"], queryFn: desk.groups });
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { id, name } of members.data ?? []) names.set(id, name);
    for (const { id, name } of groups.data ?? []) names.set(id, name);
    for (const { id, name } of clients.data ?? []) if (name) names.set(id, name);
    return (row: string) => names.get(row);
  }, [members.data, clients.data, groups.data]);
}
