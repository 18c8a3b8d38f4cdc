// What the parts of the people tab share: the chart, the same people as lines of a table, which one is
// open, and what is being asked. Every change of an organisation goes through `changes`.
import { useQuery } from "@tanstack/react-query";
import { createContext, type RefObject, useContext, useMemo, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { PersonName, PersonRow } from "../../shared/bridge/types";
import type { ToErase } from "../../shared/erasing/EraseDialog";
import { type ChartState, useChart } from "./use-chart";
import { usePostChanges } from "./use-post-changes";

export const views = ["chart", "table", "chain"] as const;
export type View = (typeof views)[number];

/** A question to a person: where the post goes, who holds it. */
export type Question =
  | { about: "add"; manager: string | null }
  | { about: "move"; position: string }
  | { about: "fill"; position: string };

/** The menu of a post and where on the screen it opens. */
export interface OpenMenu {
  position: string;
  at: { x: number; y: number };
}

/** Whether somebody is to be erased for good, and what the keyboard goes back to if they are not. */
export interface Erasing extends ToErase {
  back?: RefObject<HTMLElement | null> | undefined;
}

export interface PeopleTabState {
  account: string;
  chart: ChartState;
  /** In the order of the chart. */
  rows: readonly PersonRow[];
  rowOf: ReadonlyMap<string, PersonRow>;
  /** Those without a post. */
  unplaced: readonly PersonName[];
  error: unknown;
  ready: boolean;
  view: View;
  setView: (view: View) => void;
  /** What is looked for among these people, whole words only. */
  search: string;
  setSearch: (search: string) => void;
  opened: string | null;
  setOpened: (position: string | null) => void;
  question: Question | null;
  ask: (question: Question | null) => void;
  menu: OpenMenu | null;
  setMenu: (menu: OpenMenu | null) => void;
  erasing: Erasing | null;
  setErasing: (erasing: Erasing | null) => void;
  changes: ReturnType<typeof usePostChanges>;
}

const nobody: PersonRow[] = [];
const noNames: PersonName[] = [];

export function usePeopleTabState(account: string): PeopleTabState {
  const chart = useChart(account);
  const people = useQuery({ queryKey: ["people", account], queryFn: () => desk.people(account) });
  const without = useQuery({
    queryKey: ["unplaced", account],
    queryFn: () => desk.unplaced(account),
  });
  const [view, setView] = useState<View>("chart");
  const [search, setSearch] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  const [question, ask] = useState<Question | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [erasing, setErasing] = useState<Erasing | null>(null);
  const rows = people.data ?? nobody;
  const rowOf = useMemo(() => new Map(rows.map((row) => [row.position, row])), [rows]);
  const changes = usePostChanges(rowOf);
  return {
    account,
    chart,
    rows,
    rowOf,
    unplaced: without.data ?? noNames,
    error: people.error ?? chart.error,
    ready: people.data !== undefined && chart.chart !== undefined,
    view,
    setView,
    search,
    setSearch,
    opened,
    setOpened,
    question,
    ask,
    menu,
    setMenu,
    erasing,
    setErasing,
    changes,
  };
}

export const PeopleTabContext = createContext<PeopleTabState | null>(null);

/** The tab around a part of it. */
export function usePeopleTab(): PeopleTabState {
  const tab = useContext(PeopleTabContext);
  if (!tab) throw new Error("PeopleTab stands above its parts");
  return tab;
}
