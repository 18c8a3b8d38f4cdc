// Reads a day the way a person types it: 2026-11-21, 21/11, 21.11.2026, 21 nov, 11月21日. What could be
// several days, or none of the calendar, is not read. Deliberately absent: times.

/** `2026-11-21`; null where the calendar has no such day. */
function dayOf(year: number, month: number, day: number): string | null {
  const two = (figure: number) => String(figure).padStart(2, "0");
  const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** Whether the locale writes the month before the day. */
function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: "numeric", month: "numeric" })
    .formatToParts(new Date("2026-11-21T12:00:00Z"))
    .map(({ type }) => type);
  return parts.indexOf("month") < parts.indexOf("day");
}

/** The month that a word begins in that locale, 1 to 12; null where none does. */
function monthNamed(locale: string, word: string): number | null {
  const typed = word.replace(".", "").toLocaleLowerCase(locale);
  if (typed.length < 3) return null;
  for (let month = 1; month <= 12; month += 1) {
    const date = new Date(Date.UTC(2026, month - 1, 15));
    const name = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(date);
    if (name.toLocaleLowerCase(locale).startsWith(typed)) return month;
  }
  return null;
}

/** Of two years the one that brings the day nearer; people leave the year out for days close by. */
function inNearestYear(month: number, day: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const distance = (one: string) => Math.abs(Date.parse(one) - Date.parse(today));
  const days = [year - 1, year, year + 1]
    .map((one) => dayOf(one, month, day))
    .filter((one) => one !== null);
  return days.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

/** The day that was typed, as `2026-11-21`; null where it is none, or not whole yet. */
export function readDay(locale: string, typed: string, today: string): string | null {
  const text = typed.trim();
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (packed) return dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const figures = (text.match(/\d+/g) ?? []).map(Number);
  const word = /^zh/.test(locale) ? undefined : text.match(/\p{L}{3,}\.?/u)?.[0];
  if (word) {
    const month = monthNamed(locale, word);
    const [day, year] = figures;
    if (month === null || day === undefined || figures.length > 2) return null;
    if (year === undefined) return inNearestYear(month, day, today);
    return year > 999 ? dayOf(year, month, day) : null;
  }
  const [first, second, third] = figures;
  if (first === undefined || second === undefined || figures.length > 3) return null;
  if (first > 999) return third === undefined ? null : dayOf(first, second, third);
  const [month, day] = isMonthFirst(locale) ? [first, second] : [second, first];
  if (third === undefined) return inNearestYear(month, day, today);
  return third > 999 ? dayOf(third, month, day) : null;
}
