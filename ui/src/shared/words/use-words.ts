// Words for components: messages by id, codes by list, cities by time zone.
import type { FluentVariable } from "@fluent/bundle";
import { type ReactLocalization, useLocalization } from "@fluent/react";
import { useMemo } from "react";
import type { CodeList } from "./codes";

type Variables = Record<string, FluentVariable>;

/** What components say. */
export interface Words {
  /** A message. */
  say: (id: string, variables?: Variables) => string;
  /** An attribute of a message, such as the advice of a failure; null where there is none. */
  attribute: (id: string, name: string, variables?: Variables) => string | null;
  /** A code in words. */
  code: <L extends keyof CodeList>(list: L, code: CodeList[L]) => string;
  /** The short form of a code, such as two letters for a buying role. */
  tag: (list: "role" | "owner-role", code: string) => string;
  /** The city of an IANA time zone. */
  city: (zone: string) => string;
}

/** Words over one localization. */
export function wordsOf(l10n: ReactLocalization): Words {
  const attribute: Words["attribute"] = (id, name, variables) => {
    const bundle = l10n.getBundle(id);
    const pattern = bundle?.getMessage(id)?.attributes[name];
    return bundle && pattern ? bundle.formatPattern(pattern, variables ?? null) : null;
  };
  return {
    say: (id, variables) => l10n.getString(id, variables ?? null),
    attribute,
    code: (list, code) => l10n.getString(`${list}-${code}`),
    tag: (list, code) => attribute(`${list}-${code}`, "tag") ?? l10n.getString(`${list}-${code}`),
    city: (zone) => {
      const id = `zone-${zone.replaceAll("/", "-")}`;
      const plain = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
      return l10n.getBundle(id) ? l10n.getString(id) : plain;
    },
  };
}

/** The words of the language chosen. */
export function useWords(): Words {
  const { l10n } = useLocalization();
  return useMemo(() => wordsOf(l10n), [l10n]);
}
