// The one Fluent catalogue, ui/locales, as the window reads it: the chosen language first, English
// where a message is missing. The same files are read by the dossier and by the command line.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { ReactLocalization } from "@fluent/react";
import en from "../../../locales/en.ftl?raw";
import sv from "../../../locales/sv.ftl?raw";
import zhCN from "../../../locales/zh-CN.ftl?raw";
import type { Language } from "../bridge/types";

/** Every language of the window, in the order a person chooses from. */
export const languages: readonly Language[] = ["en", "zh-CN", "sv"];

const sources: Record<Language, string> = { en, "zh-CN": zhCN, sv };
const bundles = new Map<Language, FluentBundle>();

/** The messages of one language. */
export function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  // No isolating marks: none of the languages runs from right to left.
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(sources[language]));
  bundles.set(language, bundle);
  return bundle;
}

/** The chosen language with English behind it. */
export function localizationOf(language: Language): ReactLocalization {
  const chain = language === "en" ? ["en" as const] : [language, "en" as const];
  return new ReactLocalization(chain.map(bundleOf), null);
}
