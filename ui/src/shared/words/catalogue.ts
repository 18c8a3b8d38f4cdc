// The one Fluent catalogue, ui/locales, as the window reads it: only the language chosen, since every
// language has every message (a test holds it to that). The same files are read by the dossier and by the
// command line.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { ReactLocalization } from "@fluent/react";
import type { Language } from "../bridge/types";

/** Every language of the window, in the order a person chooses from. */
export const languages: readonly Language[] = ["en", "zh-CN", "sv"];

const sources: Record<Language, () => Promise<{ default: string }>> = {
  en: () => import("../../../locales/en.ftl?raw"),
  "zh-CN": () => import("../../../locales/zh-CN.ftl?raw"),
  sv: () => import("../../../locales/sv.ftl?raw"),
};
const bundles = new Map<Language, FluentBundle>();

/** Reads the messages of a language; done at once where they were read before. */
export async function readWords(language: Language): Promise<void> {
  if (bundles.has(language)) return;
  const source = await sources[language]();
  // No isolating marks: none of the languages runs from right to left.
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source.default));
  bundles.set(language, bundle);
}

/** The messages of a language that was read. */
export function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (!known) throw new Error(`The words of ${language} were not read.`);
  return known;
}

/** The words of a language that was read. */
export function localizationOf(language: Language): ReactLocalization {
  return new ReactLocalization([bundleOf(language)], null);
}
