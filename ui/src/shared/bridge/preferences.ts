// Preferences of this device, kept by tauri-plugin-store in `preferences.json`: how the window looks and
// when it locks. Nothing of the workspace stands there.
import { LazyStore } from "@tauri-apps/plugin-store";
import type { Language } from "./types";

/** Light, dark, or as the system has it. */
export type Theme = "light" | "dark" | "auto";

/** How high the lines of tables are. */
export type Density = "roomy" | "dense";

/** What this device remembers. */
export interface Preferences {
  language: Language;
  theme: Theme;
  density: Density;
  /** Minutes without a touch after which a workspace with a passphrase locks; 0 for never. */
  idleMinutes: number;
  /** How the table of clients was left; the table itself knows its shape. */
  clientsTable: unknown;
  /** Views of that table with their names. */
  clientsViews: unknown;
}

const store = new LazyStore("preferences.json", { autoSave: 100, defaults: {} });

const languages: readonly Language[] = ["en", "zh-CN", "sv"];
const themes: readonly Theme[] = ["light", "dark", "auto"];
const densities: readonly Density[] = ["roomy", "dense"];

/** Minutes to choose from before the window locks itself. */
export const idleChoices: readonly number[] = [0, 5, 15, 30, 60];

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

/** What holds where nothing was ever chosen. */
export function usualPreferences(): Preferences {
  return {
    language: nearestLanguage(navigator.languages),
    theme: "auto",
    density: "roomy",
    idleMinutes: 15,
    clientsTable: null,
    clientsViews: null,
  };
}

/** What was chosen before; what was never chosen, or makes no sense, is as usual. */
export async function readPreferences(): Promise<Preferences> {
  const chosen = async <T>(key: string, allowed: readonly T[]): Promise<T | undefined> => {
    const value = await store.get<T>(key);
    return allowed.find((one) => one === value);
  };
  const usual = usualPreferences();
  return {
    language: (await chosen("language", languages)) ?? usual.language,
    theme: (await chosen("theme", themes)) ?? usual.theme,
    density: (await chosen("density", densities)) ?? usual.density,
    idleMinutes: (await chosen("idleMinutes", idleChoices)) ?? usual.idleMinutes,
    clientsTable: await store.get("clientsTable"),
    clientsViews: await store.get("clientsViews"),
  };
}

/** Remembers a choice. */
export async function writePreference<K extends keyof Preferences>(
  key: K,
  value: Preferences[K],
): Promise<void> {
  await store.set(key, value);
}
