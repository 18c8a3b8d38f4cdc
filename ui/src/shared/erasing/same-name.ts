// Whether somebody typed a name, however it is written: case, ends, runs of blanks, and the ways in which one
// letter can be stored count for nothing. Accents count, since they tell names apart.

/** Whether `typed` is the name; nothing is nobody's name. */
export function isSameName(typed: string, name: string): boolean {
  const bare = bareName(typed);
  return bare !== "" && bare === bareName(name);
}

function bareName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}
