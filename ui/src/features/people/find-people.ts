// Finds people and posts on a chart by name, title and department.
import type { Chart } from "../../shared/bridge/types";

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

/** Positions that have every word looked for, in the order of the chart. */
export function findPeople(chart: Pick<Chart, "cards">, search: string): string[] {
  const parts = plain(search).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  return chart.cards
    .filter(({ card }) => {
      const text = plain([card.name, card.title, card.department].join(" "));
      return parts.every((part) => text.includes(part));
    })
    .map(({ card }) => card.position);
}
