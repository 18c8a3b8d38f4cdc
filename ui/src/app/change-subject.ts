// The name of what a change was about, as far as the window has it at hand. Undo may reach back to rows
// that no page has shown; then the change is named without it.
import type { QueryClient } from "@tanstack/react-query";
import type { Chart, ClientRow, ClientView } from "../shared/bridge/types";

/** A name for a row, from what was asked of the desk before. */
export function nameOfRow(queries: QueryClient, row: string | null): string | null {
  if (row === null) return null;
  const all = <T>(noun: string) =>
    queries
      .getQueriesData<T>({ queryKey: [noun] })
      .flatMap(([, data]) => (data === undefined ? [] : [data]));
  for (const client of all<ClientRow[]>("clients").flat()) {
    if (client.id === row) return client.name;
  }
  for (const view of all<ClientView>("client")) {
    if (view.account.id === row) return view.account.name;
    const action = view.open_actions.find(({ id }) => id === row);
    if (action) return action.title;
    const line = view.next_visit?.checklist.find(({ id }) => id === row);
    if (line) return line.text;
    if (view.next_visit?.visit.id === row) return view.next_visit.visit.goal;
  }
  for (const { card } of all<Chart>("chart").flatMap((chart) => chart.cards)) {
    if (card.position === row) return card.name ?? card.title;
    if (card.holder === row) return card.name;
  }
  return null;
}
