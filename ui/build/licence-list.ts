// A list of parts with their licences. Many parts have the same text, which stands in the list once.
// Deliberately absent: where the parts come from.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A part of the program: a package of the window, or a crate. */
export interface Part {
  name: string;
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** Its texts, as indexes of the list's. */
  texts: number[];
}

/** What `licences.json` holds. */
export interface LicenceList {
  /** Packages of the window. */
  window: Part[];
  /** Crates of the program. */
  program: Part[];
  texts: string[];
}

/** Collects texts, each once, however its lines are broken. */
export class Texts {
  readonly all: string[] = [];
  readonly #known = new Map<string, number>();

  /** The index of a text. */
  at(text: string): number {
    const same = text.replace(/\s+/g, " ");
    const known = this.#known.get(same);
    if (known !== undefined) return known;
    this.#known.set(same, this.all.length);
    return this.all.push(text) - 1;
  }
}

const names = /^(licen[cs]e|copying|unlicense|notice)/i;

/** The licence texts that lie in the folder of a part. */
export function textsIn(folder: string, texts: Texts): number[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => names.test(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
  const read = files.map((file) => texts.at(readFileSync(file, "utf8").trim()));
  return [...new Set(read)];
}

/** Parts by name; the same part in the same version stands once. */
export function sorted(parts: Part[]): Part[] {
  const once = new Map(parts.map((part) => [`${part.name} ${part.version}`, part]));
  return [...once.values()].sort(
    (one, other) =>
      one.name.localeCompare(other.name, "en") || one.version.localeCompare(other.version, "en"),
  );
}
