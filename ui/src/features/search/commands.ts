// What can be done from the search: commands by their words, found by any of them.
import type { ReactNode } from "react";
import { plain } from "../../shared/format/plain-text";

/** Something to do, by its words. */
export interface Command {
  id: string;
  label: string;
  /** Other words it is found by. */
  also?: string;
  icon: ReactNode;
  /** The keys that do the same. */
  keys?: readonly string[];
  run: () => void;
}

/** The commands that have every word that is looked for, those that begin with it first. */
export function commandsFor(commands: readonly Command[], query: string): Command[] {
  const sought = plain(query.trim());
  if (sought === "") return [...commands];
  const parts = sought.split(/\s+/);
  const fits = (text: string) => parts.every((part) => plain(text).includes(part));
  const begins = ({ label }: Command) => (plain(label).startsWith(sought) ? 0 : 1);
  return commands
    .filter(({ label, also = "" }) => fits(`${label} ${also}`))
    .sort((one, other) => begins(one) - begins(other));
}
