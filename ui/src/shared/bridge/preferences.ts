// Preferences of this device, kept by tauri-plugin-store in `preferences.json`: language and theme.
// Nothing of the workspace stands there.
import { LazyStore } from "@tauri-apps/plugin-store";
import type { Language } from "./types";

/** Light, dark, or as the system has it. */
export type Theme = "light" | "dark" | "auto";

/** What this device remembers. */
export interface Preferences {
  language: Language;
  theme: Theme;
}

const store = new LazyStore("preferences.json", { autoSave: 100, defaults: {} });

const languages: readonly Language[] = ["en", "zh-CN", "sv"];
const themes: readonly Theme[] = ["light", "dark", "auto"];

/** The interface language nearest to what the system speaks. */
export function nearestLanguage(spoken: readonly string[]): Language {
  for (const tag of spoken) {
    const first = tag.toLowerCase().split("-")[0];
    if (first === "zh") return "zh-CN";
    if (first === "sv") return "sv";
    if (first === "en") return "en";
  }
  return "en";
}

/** What was chosen before; what was never chosen follows the system. */
export async function readPreferences(): Promise<Preferences> {
  const chosen = async <T>(key: string, allowed: readonly T[]): Promise<T | undefined> => {
    const value = await store.get<T>(key);
    return allowed.find((one) => one === value);
  };
  return {
    language: (await chosen("language", languages)) ?? nearestLanguage(navigator.languages),
    theme: (await chosen("theme", themes)) ?? "auto",
  };
}

/** Remembers a choice. */
export async function writePreference<K extends keyof Preferences>(
  key: K,
  value: Preferences[K],
): Promise<void> {
  await store.set(key, value);
}
