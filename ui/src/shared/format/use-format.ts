// Formats for components, bound to the language and locale chosen.
import { createContext, useContext, useMemo } from "react";
import type { Language } from "../bridge/types";
import * as days from "./days";
import * as decimals from "./decimals";
import { localeOf } from "./locale";
import { shareToPercent } from "./shares";

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
      decimal: (decimal: string, digits = 9) =>
        decimals.showDecimal(locale, decimal, { maximumFractionDigits: digits }),
      /** An amount that is typed: both decimals where it has any. */
      typedAmount: (amount: string) =>
        decimals.showDecimal(locale, amount, {
          minimumFractionDigits: amount.includes(".") ? 2 : 0,
          maximumFractionDigits: 9,
        }),
      range: (low: string, high: string) =>
        decimals.showRange(locale, low, high, { maximumFractionDigits: 0 }),
      money: (amount: string, currency: string | null, digits?: number) =>
        decimals.showMoney(locale, amount, currency, digits),
      shortMoney: (amount: string, currency: string | null) =>
        decimals.showShortMoney(locale, amount, currency),
      moneyRange: (low: string, high: string, currency: string | null, short = false) =>
        decimals.showMoneyRange(locale, low, high, currency, short),
      /** A part of one in percent. */
      share: (share: string, digits = 1) =>
        decimals.showPercent(locale, shareToPercent(share), digits),
      signedShare: (share: string) => decimals.showSignedPercent(locale, shareToPercent(share)),
      percent: (percent: string | number, digits?: number) =>
        decimals.showPercent(locale, percent, digits),
      percentUnder: (percent: string | number) => decimals.showPercent(locale, percent, 1, true),
      readDecimal: (typed: string) => decimals.readDecimal(locale, typed),
      day: (day: string) => days.showDay(locale, day),
      month: (month: string) => days.showMonth(locale, month),
      age: (length: number, form?: "long" | "short") => days.showAge(locale, length, form),
      monthName: (month: string) => days.nameMonth(locale, month),
      dayName: (day: string) => days.nameDay(locale, day, days.todayIn(null, new Date())),
      timeName: (time: string, zone: string | null) =>
        days.nameTime(locale, time, days.todayIn(zone, new Date())),
      moment: (moment: Date) => days.nameMoment(locale, moment, new Date()),
      longDay: (day: string) => days.showLongDay(locale, day),
      /** Facts after each other, those unknown left out. */
      line: (parts: (string | null | undefined | false)[]) =>
        parts.filter(Boolean).join(locale.startsWith("zh") ? "，" : ", "),
      list: (parts: string[]) => parts.join(locale.startsWith("zh") ? "、" : ", "),
    }),
    [locale],
  );
}

/** What `useFormat` answers, for functions that are given it. */
export type Format = ReturnType<typeof useFormat>;
