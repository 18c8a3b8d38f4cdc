// The dark squares of a QR picture as one path: each run of a row is one rectangle of height 1.

/** `dark` row by row, `width` squares a side. */
export function squaresPath(width: number, dark: readonly boolean[]): string {
  const runs: string[] = [];
  for (let row = 0; row < width; row++) {
    for (let from = 0; from < width; from++) {
      if (!dark[row * width + from]) continue;
      let to = from;
      while (to < width && dark[row * width + to]) to++;
      runs.push(`M${from} ${row}h${to - from}v1h${from - to}z`);
      from = to;
    }
  }
  return runs.join("");
}
