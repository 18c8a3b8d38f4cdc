// Cuts a title along the ranges that matched.

/** A piece of a title. */
export interface Piece {
  text: string;
  marked: boolean;
  /** Where it begins, in characters. */
  at: number;
}

/** The pieces of a title in their order; ranges that overlap or leave the title are set right. */
export function cut(title: string, marks: readonly (readonly [number, number])[]): Piece[] {
  const letters = Array.from(title);
  const pieces: Piece[] = [];
  let done = 0;
  const take = (to: number, marked: boolean) => {
    if (to <= done) return;
    pieces.push({ text: letters.slice(done, to).join(""), marked, at: done });
    done = to;
  };
  for (const [start, end] of [...marks].sort((one, other) => one[0] - other[0])) {
    take(Math.min(start, letters.length), false);
    take(Math.min(end, letters.length), true);
  }
  take(letters.length, false);
  return pieces;
}
