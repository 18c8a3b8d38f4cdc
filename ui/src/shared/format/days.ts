// Days and wall-clock times as people say them: "tomorrow 09:30", "Thu 27 Nov 09:30".
// A visit at 09:30 in Stockholm stays at 09:30: times are never moved to another zone, only "today" is
// asked in the zone of the visit.

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** Midnight UTC of `2026-11-21`, so that no zone can move the day. */
function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day it is in a zone, as `2026-11-21`; an unknown zone counts as this computer's. */
export function todayIn(zone: string | null, now: Date): string {
  const options = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  try {
    return formatOf("sv-SE", zone ? { ...options, timeZone: zone } : options).format(now);
  } catch {
    return formatOf("sv-SE", options).format(now);
  }
}

/** Whole days from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
}

/** A day: 21 Nov 2026. */
export function showDay(locale: string, day: string): string {
  return formatOf(locale, { dateStyle: "medium", timeZone: "UTC" }).format(utc(day));
}

/** A month, `2026-11`: Nov 2026. */
export function showMonth(locale: string, month: string): string {
  const options = { year: "numeric", month: "short", timeZone: "UTC" } as const;
  return formatOf(locale, options).format(utc(`${month}-01`));
}

/** A month by its whole name, `2026-11`: November 2026. */
export function nameMonth(locale: string, month: string): string {
  const options = { year: "numeric", month: "long", timeZone: "UTC" } as const;
  return formatOf(locale, options).format(utc(`${month}-01`));
}

/** A day near enough to have a name: yesterday, today, tomorrow; else its date, with the year if another. */
export function nameDay(locale: string, day: string, today: string): string {
  const distance = daysBetween(today, day);
  if (Math.abs(distance) <= 1) {
    const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    return words.format(distance, "day");
  }
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone: "UTC" };
  if (day.slice(0, 4) === today.slice(0, 4)) options.weekday = "short";
  else options.year = "numeric";
  return formatOf(locale, options).format(utc(day));
}

/** A wall-clock time, `2026-11-21T09:30`, with its day in words. */
export function nameTime(locale: string, time: string, today: string): string {
  const [day = "", clock = ""] = time.split("T");
  return `${nameDay(locale, day, today)} ${clock}`;
}

/** Whether a wall-clock time in a zone lies before now. */
export function isPast(time: string, zone: string | null, now: Date): boolean {
  const clock = formatOf("sv-SE", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(zone ? { timeZone: zone } : {}),
  });
  return time < `${todayIn(zone, now)}T${clock.format(now)}`;
}

/** How long something is ago, in the largest unit that says enough: 45 days, 7 months, 3 years. */
export function showAge(locale: string, days: number, form: "long" | "short" = "long"): string {
  const [size, unit] = days < 60 ? [1, "day"] : days < 730 ? [30.44, "month"] : [365.25, "year"];
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: unit as string,
    unitDisplay: form,
  });
  return format.format(Math.floor(days / (size as number)));
}

/** A moment on this computer's clock, with its day in words: "yesterday 14:05". */
export function nameMoment(locale: string, moment: Date, now: Date): string {
  const clock = formatOf(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${nameDay(locale, todayIn(null, moment), todayIn(null, now))} ${clock.format(moment)}`;
}

/** A day as a heading says it: Saturday 21 November. */
export function showLongDay(locale: string, day: string): string {
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return formatOf(locale, options).format(utc(day));
}
