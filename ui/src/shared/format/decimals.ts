// Exact decimals as text, such as "279489.02": shown in the person's locale and read back from it.
// Money never becomes a binary float on its way to the desk; numbers made here are for order and drawing.

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** A decimal in the locale; the digits are taken from the text, not from a float. */
export function showDecimal(
  locale: string,
  decimal: string | number,
  options: Intl.NumberFormatOptions = {},
): string {
  return formatOf(locale, options).format(decimal as Intl.StringNumericLiteral);
}

/** ISO 4217's code for "no currency": nobody said which. */
const UNSTATED = "XXX";

/** An amount with its currency, or alone where nobody said which. */
export function showMoney(
  locale: string,
  amount: string,
  currency: string | null,
  decimals = 0,
): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (!currency || currency === UNSTATED) return showDecimal(locale, amount, digits);
  return showDecimal(locale, amount, { style: "currency", currency, ...digits });
}

/** An amount shortened to three digits of its order, such as SEK 1.23 bn. */
export function showShortMoney(locale: string, amount: string, currency: string | null): string {
  const short = { notation: "compact", maximumFractionDigits: 2 } as const;
  if (!currency || currency === UNSTATED) return showDecimal(locale, amount, short);
  return showDecimal(locale, amount, { style: "currency", currency, ...short });
}

/** From one decimal to another, the way the locale writes a range. */
export function showRange(
  locale: string,
  low: string,
  high: string,
  options: Intl.NumberFormatOptions = {},
): string {
  return formatOf(locale, options).formatRange(
    low as Intl.StringNumericLiteral,
    high as Intl.StringNumericLiteral,
  );
}

/** A range of money with its currency said as often as the locale wants. */
export function showMoneyRange(
  locale: string,
  low: string,
  high: string,
  currency: string | null,
  short = false,
): string {
  const digits: Intl.NumberFormatOptions = short
    ? { notation: "compact", maximumFractionDigits: 1 }
    : { maximumFractionDigits: 0 };
  const unstated = !currency || currency === UNSTATED;
  return showRange(
    locale,
    low,
    high,
    unstated ? digits : { style: "currency", currency, ...digits },
  );
}

/** A number that already counts percent, such as "12.40"; under each other all have their decimals. */
export function showPercent(
  locale: string,
  percent: string | number,
  decimals = 1,
  under = false,
): string {
  return showDecimal(locale, percent, {
    style: "unit",
    unit: "percent",
    minimumFractionDigits: under ? decimals : 0,
    maximumFractionDigits: decimals,
  });
}

/** The same with its sign, also where it is more. */
export function showSignedPercent(locale: string, percent: string): string {
  return showDecimal(locale, percent, {
    style: "unit",
    unit: "percent",
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
}

/** For order and drawing only. */
export function magnitude(decimal: string): number {
  return Number(decimal);
}

/** Change from one amount to another in percent; null where there was nothing to change from. */
export function changeInPercent(before: string, after: string): number | null {
  const base = magnitude(before);
  return base > 0 ? ((magnitude(after) - base) / base) * 100 : null;
}

/** Reads what a person typed in the locale; null where it is no number. "1 200,50" is "1200.50". */
export function readDecimal(locale: string, typed: string): string | null {
  const parts = formatOf(locale, {}).formatToParts(-1234567.8);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const mark = sign("decimal");
  const plain = typed
    .trim()
    .replace(/[\s\u00a0\u202f'’]/g, "")
    .replaceAll(sign("group").trim() || "\u0000", "")
    .replace("\u2212", "-")
    .replace(mark, ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}
