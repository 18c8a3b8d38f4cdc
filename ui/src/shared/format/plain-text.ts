// Texts as one looks for them: without case and accents, so that "asa" finds Åsa.

/** A text without case and accents. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
