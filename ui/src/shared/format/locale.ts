// Which locale numbers and days are written in: the person's own where it speaks the chosen language.
import type { Language } from "../bridge/types";

const usual: Record<Language, string> = { en: "en-GB", "zh-CN": "zh-CN", sv: "sv-SE" };

/** The locale of a language for somebody whose system speaks `spoken`. */
export function localeOf(language: Language, spoken: readonly string[]): string {
  const first = language.split("-")[0];
  const own = spoken.find((tag) => tag.includes("-") && tag.split("-")[0] === first);
  return own ?? usual[language];
}
