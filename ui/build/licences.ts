// A build step: writes `licences.json` with the name, version, licence and licence texts of every package that is
// in the bundle and of every crate that is in the program, as their licences ask. Settings shows it.
import { existsSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Plugin } from "vite";
import { crates } from "./crates.ts";
import { type LicenceList, type Part, sorted, Texts, textsIn } from "./licence-list.ts";

const modules = `${sep}node_modules${sep}`;

/** The folder of the package that a module belongs to; null for our own. */
function packageOf(id: string): string | null {
  const path = id.replace(/^\0/, "").split("?")[0] ?? "";
  const at = path.lastIndexOf(modules);
  if (at < 0) return null;
  const [first = "", second = ""] = path.slice(at + modules.length).split(sep);
  return path.slice(0, at + modules.length) + (first.startsWith("@") ? join(first, second) : first);
}

function read(folder: string, texts: Texts): Part | null {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return null;
  const { name, version, license } = JSON.parse(readFileSync(manifest, "utf8"));
  return { name, version, licence: license ?? "", texts: textsIn(folder, texts) };
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
      const texts = new Texts();
      const packages = [...folders].map((folder) => read(folder, texts));
      const program = crates(join(import.meta.dirname, "..", ".."), texts);
      if (program.length === 0) this.warn("cargo is not to be had: no licences of crates");
      const list: LicenceList = {
        window: sorted(packages.filter((one) => one !== null)),
        program,
        texts: texts.all,
      };
      this.emitFile({ type: "asset", fileName: "licences.json", source: JSON.stringify(list) });
    },
  };
}
