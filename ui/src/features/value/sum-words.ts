// Sums in words: amounts of any size, intervals, and whatever a line of the arithmetic was made from.
import type { OrdersAhead, Sum, Unit } from "../../shared/bridge/types";
import { magnitude } from "../../shared/format/decimals";
import type { Format } from "../../shared/format/use-format";
import type { Words } from "../../shared/words/use-words";
import { daysOf } from "./units";

/** From here on an amount is shown shortened, with the whole figure on hover. */
const LONG = 1e9;

/** An amount that fits a heading. */
export function headAmount(format: Format, amount: string, currency: string | null): string {
  return Math.abs(magnitude(amount)) < LONG
    ? format.money(amount, currency)
    : format.shortMoney(amount, currency);
}

/** What lies between two amounts, said once with one currency. */
export function moneyRange(
  format: Format,
  low: string,
  high: string,
  currency: string | null,
): string {
  const long = Math.max(Math.abs(magnitude(low)), Math.abs(magnitude(high))) >= LONG;
  return format.moneyRange(low, high, currency, long);
}

/** What is likely: between two amounts, or from one on where nothing bounds it above. */
export function likely(
  format: Format,
  words: Words,
  { low, high }: { low: string | null; high: string | null },
  currency: string | null,
): string | null {
  if (low === null) return null;
  return high === null
    ? words.say("worth-likely-from", { amount: headAmount(format, low, currency) })
    : words.say("worth-likely", { range: moneyRange(format, low, high, currency) });
}

/** Doubts that can only make less of what was counted: something still comes off. */
const uncounted = ["cost_to_serve_unknown", "rate_missing", "visit_rate_missing"];

/** What bounds a sum that was counted and not estimated: since when, and whether it can only be less. */
export function counted(
  format: Format,
  words: Words,
  { lines, reasons }: Pick<Sum, "lines" | "reasons">,
): string | null {
  const from = lines.map((line) => daysOf(line).from).find((day) => day !== null);
  if (!from) return null;
  const most =
    uncounted.some((reason) => reasons.includes(reason)) && !reasons.includes("cost_partly_known");
  return words.say(most ? "worth-counted-most" : "worth-counted", { day: format.day(from) });
}

/** "14 orders, likely 9–19"; null where nobody knows. The range is never broken in two lines. */
export function ordersAhead(
  format: Format,
  words: Words,
  orders: OrdersAhead | null,
): string | null {
  if (!orders) return null;
  return words.say("worth-orders", {
    count: Math.round(magnitude(orders.median)),
    shown: format.decimal(orders.median, 0),
    range: format.range(orders.low, orders.high).replace(/[–-]/, "\u2060$&\u2060"),
  });
}

/** A value in its unit. */
export function inUnit(
  format: Format,
  words: Words,
  currency: string | null,
  value: string,
  unit: Unit,
): string {
  switch (unit) {
    case "money":
      return headAmount(format, value, currency);
    case "share":
      return format.share(value);
    case "days":
    case "years":
      return words.say(`value-count-${unit}`, {
        count: magnitude(value),
        shown: format.decimal(value, 1),
      });
    case "periods":
      return inUnit(format, words, currency, value, "years");
    case "day":
      return format.day(value);
    case "code":
      return words.say(`sum-value-${value}`);
    case "number":
      return format.decimal(value, 2);
  }
}
