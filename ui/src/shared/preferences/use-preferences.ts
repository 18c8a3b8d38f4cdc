// Preferences of this device for components; a choice holds at once and is remembered behind it.
import { createContext, useContext } from "react";
import type { Preferences } from "../bridge/preferences";

export interface ChosenPreferences extends Preferences {
  choose: <K extends keyof Preferences>(key: K, value: Preferences[K]) => void;
}

export const PreferencesContext = createContext<ChosenPreferences | null>(null);

export function usePreferences(): ChosenPreferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error("preferences stand above every page");
  return preferences;
}
