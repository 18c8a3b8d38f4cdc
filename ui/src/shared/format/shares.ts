// Shares of one as people say them, in percent: "0.125" is 12.5 %. The point is moved in the text, so that no
// digit changes on the way.

function moved(decimal: string, places: number): string {
  const [, sign = "", whole = "", part = ""] = /^(-?)(\d*)\.?(\d*)$/.exec(decimal) ?? [];
  const digits = whole + part;
  const at = whole.length + places;
  const padded = at < 0 ? "0".repeat(-at) + digits : digits.padEnd(at, "0");
  const point = Math.max(at, 0);
  const left = padded.slice(0, point).replace(/^0+(?=\d)/, "") || "0";
  const right = padded.slice(point).replace(/0+$/, "");
  const text = right ? `${left}.${right}` : left;
  return /[1-9]/.test(text) ? sign + text : text;
}

/** "0.125" as "12.5". */
export function shareToPercent(share: string): string {
  return moved(share, 2);
}

/** "12.5" as "0.125". */
export function percentToShare(percent: string): string {
  return moved(percent, -2);
}
