// Which words of a text others do not have, so that versions can be compared at a glance: the longest common run
// of words stays plain, the rest is marked. Chinese is compared sign by sign.

/** A piece of a text; `fresh` is what one of the others lacks. */
export interface Piece {
  text: string;
  fresh: boolean;
}

/** Words beyond which nothing is marked: who wrote two books compares them by reading. */
const LONGEST = 600;

const word = /\s+|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+|./gu;

/** The pieces of `text` seen from the others; where nothing is in common, marks would say nothing. */
export function freshPieces(text: string, others: readonly string[]): Piece[] {
  const own = text.match(word) ?? [];
  const theirs = others.map((other) => other.match(word) ?? []);
  if ([own, ...theirs].some(({ length }) => length > LONGEST)) return [{ text, fresh: false }];
  const shared = theirs.map((other) => commonPlaces(own, other));
  const common = new Set([...own.keys()].filter((at) => shared.every((one) => one.has(at))));
  const hasWords = [...common].some((at) => /[\p{L}\p{N}]/u.test(own[at] ?? ""));
  if (!hasWords) return [{ text, fresh: false }];
  const pieces: Piece[] = [];
  for (const [at, part] of own.entries()) {
    const fresh = !common.has(at);
    const last = pieces.at(-1);
    if (last && last.fresh === fresh) last.text += part;
    else pieces.push({ text: part, fresh });
  }
  return pieces;
}

/** The places in `own` of a longest common subsequence. */
function commonPlaces(own: readonly string[], theirs: readonly string[]): Set<number> {
  const width = theirs.length + 1;
  const lengths = new Uint16Array((own.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = own.length - 1; row >= 0; row--)
    for (let column = theirs.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        own[row] === theirs[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const places = new Set<number>();
  let [row, column] = [0, 0];
  while (row < own.length && column < theirs.length) {
    if (own[row] === theirs[column]) {
      places.add(row);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return places;
}
