// Names for files that the window offers to write.

/** A name that every file system takes, with its ending; parts that are empty are left out. */
export function fileName(parts: (string | null | undefined)[], ending: string): string {
  const plain = parts
    .filter(Boolean)
    .join(" ")
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${plain}.${ending}`;
}
