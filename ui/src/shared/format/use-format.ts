// Formats for components, bound to the language and locale chosen.
import { createContext, useContext, useMemo } from "react";
import type { Language } from "../bridge/types";
import * as days from "./days";
import * as decimals from "./decimals";
import { localeOf } from "./locale";

/** The language of the window; set once by the app. */
export const LanguageContext = createContext<Language>("en");

/** The language of the window. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The locale of dates, numbers and order. */
export function useLocale(): string {
  return localeOf(useLanguage(), navigator.languages);
}

/** Everything written by locale. */
export function useFormat() {
  const locale = useLocale();
  return useMemo(
    () => ({
      locale,
      number: (value: number) => decimals.showDecimal(locale, value),
      decimal: (decimal: string) =>
        decimals.showDecimal(locale, decimal, { maximumFractionDigits: 9 }),
      money: (amount: string, currency: string | null, digits?: number) =>
        decimals.showMoney(locale, amount, currency, digits),
      percent: (percent: string | number, digits?: number) =>
        decimals.showPercent(locale, percent, digits),
      readDecimal: (typed: string) => decimals.readDecimal(locale, typed),
      day: (day: string) => days.showDay(locale, day),
      month: (month: string) => days.showMonth(locale, month),
      dayName: (day: string) => days.nameDay(locale, day, days.todayIn(null, new Date())),
      timeName: (time: string, zone: string | null) =>
        days.nameTime(locale, time, days.todayIn(zone, new Date())),
      /** Facts after each other, those unknown left out. */
      line: (parts: (string | null | undefined | false)[]) =>
        parts.filter(Boolean).join(locale.startsWith("zh") ? "，" : ", "),
      list: (parts: string[]) => parts.join(locale.startsWith("zh") ? "、" : ", "),
    }),
    [locale],
  );
}
