// How long ago something was, in the locale's words: now, 5 minutes ago, yesterday.

const steps = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** The distance in the largest unit that fits; what is less than a minute away, or ahead of this clock, is now. */
export function showAgo(locale: string, then: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const passed = now - then;
  const step = steps.find(([, length]) => passed >= length);
  if (!step) return format.format(0, "second");
  const [unit, length] = step;
  return format.format(-Math.floor(passed / length), unit);
}
