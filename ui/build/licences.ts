// A build step: writes `licences.json` with the name, version, licence and licence text of every package
// that is in the bundle, as their licences ask. Settings shows it. Rust crates are not in it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Plugin } from "vite";

interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

const modules = `${sep}node_modules${sep}`;

/** The folder of the package that a module belongs to; null for our own. */
function packageOf(id: string): string | null {
  const path = id.replace(/^\0/, "").split("?")[0] ?? "";
  const at = path.lastIndexOf(modules);
  if (at < 0) return null;
  const [first = "", second = ""] = path.slice(at + modules.length).split(sep);
  return path.slice(0, at + modules.length) + (first.startsWith("@") ? join(first, second) : first);
}

function read(folder: string): Licence | null {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return null;
  const { name, version, license } = JSON.parse(readFileSync(manifest, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "";
  return { name, version, licence: license ?? "", text };
}

export function licences(): Plugin {
  const folders = new Set<string>();
  return {
    name: "licences",
    apply: "build",
    moduleParsed({ id }) {
      const folder = packageOf(id);
      if (folder) folders.add(folder);
    },
    generateBundle() {
      const all = [...folders].map(read).filter((one) => one !== null);
      all.sort((one, other) => one.name.localeCompare(other.name, "en"));
      this.emitFile({ type: "asset", fileName: "licences.json", source: JSON.stringify(all) });
    },
  };
}
