// Which of the choices fit what was typed, and whether it names something that is not there yet.
import { plain } from "../format/plain-text";

/** One of the choices. */
export interface Choice {
  id: string;
  label: string;
  /** Stands beside the label, such as what a colleague does. */
  note?: string | null;
}

/** The choices that hold what was typed, the one that is called exactly that, and whether it is new. */
export function narrowed(choices: readonly Choice[], typed: string) {
  const name = typed.trim();
  const sought = plain(name);
  const found = sought
    ? choices.filter(({ label }) => plain(label).includes(sought))
    : [...choices];
  const same = name.toLocaleLowerCase();
  const exact = name ? choices.find(({ label }) => label.toLocaleLowerCase() === same) : undefined;
  return { found, exact: exact ?? null, isNew: name !== "" && !exact };
}
