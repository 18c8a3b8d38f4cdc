// The parts of a dossier that a person can choose, in the order they are printed; the messages are
// `dossier-part-<part>`.
export const dossierParts = [
  "cover",
  "summary",
  "chart",
  "chain",
  "people",
  "visit",
  "actions",
  "value",
  "history",
] as const;

export type DossierPart = (typeof dossierParts)[number];

/** What is asked of the desk: all that exist where nothing was left out. */
export function askedParts(chosen: readonly DossierPart[]): DossierPart[] | null {
  const inOrder = dossierParts.filter((part) => chosen.includes(part));
  return inOrder.length === dossierParts.length ? null : inOrder;
}
