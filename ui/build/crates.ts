// The crates that end up in the program, as cargo knows them: those that the shell needs when it runs, on the
// system it is built for. Without cargo, or without its downloads and a network, there are none, and the build
// goes on: a window can be built and tried by itself.
import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { type Part, sorted, type Texts, textsIn } from "./licence-list.ts";

interface Target {
  kind: string[];
}

interface Package {
  id: string;
  name: string;
  version: string;
  license: string | null;
  /** Null for our own. */
  source: string | null;
  manifest_path: string;
  targets: Target[];
}

interface Node {
  id: string;
  deps: { pkg: string; dep_kinds: { kind: string | null }[] }[];
}

/** What `cargo metadata` says, as far as it is read here. */
export interface Metadata {
  packages: Package[];
  resolve: { nodes: Node[] };
}

/** The crate that becomes the program. */
const SHELL = "valise";
/** How long cargo may take, in milliseconds. */
const PATIENCE = 60_000;

function cargo(folder: string, ...words: string[]): string {
  return execFileSync("cargo", words, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
    timeout: PATIENCE,
    env: { ...process.env, CARGO_NET_RETRY: "0" },
  });
}

/** Asks cargo; first with what is there already, then with the network. */
function metadata(folder: string): Metadata | null {
  try {
    const host = /^host: (.+)$/m.exec(cargo(folder, "-vV"))?.[1] ?? "";
    const system = process.env.TAURI_ENV_TARGET_TRIPLE || host;
    const ask = (...more: string[]): Metadata =>
      JSON.parse(
        cargo(
          folder,
          ...["metadata", "--format-version", "1", "--locked", "--filter-platform", system],
          ...more,
        ),
      );
    try {
      return ask("--offline");
    } catch {
      return ask();
    }
  } catch {
    return null;
  }
}

/** Runs while the program is built, and is no part of it. */
function isForBuilding({ targets }: Package): boolean {
  return targets.some(({ kind }) => kind.includes("proc-macro"));
}

/** Other people's crates in the program. */
export function shipped({ packages, resolve }: Metadata): Package[] {
  const byId = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set<Package>();
  const ahead = packages.filter(({ name, source }) => name === SHELL && source === null);
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (seen.has(next) || isForBuilding(next)) continue;
    seen.add(next);
    for (const { pkg, dep_kinds } of nodes.get(next.id)?.deps ?? []) {
      const needed = byId.get(pkg);
      if (needed && dep_kinds.some(({ kind }) => kind === null)) ahead.push(needed);
    }
  }
  return [...seen].filter(({ source }) => source !== null);
}

/** The crates of the program with their licences; none where cargo cannot say. */
export function crates(folder: string, texts: Texts): Part[] {
  const known = metadata(folder);
  if (!known) return [];
  return sorted(
    shipped(known).map(({ name, version, license, manifest_path }) => ({
      name,
      version,
      licence: license ?? "",
      texts: textsIn(dirname(manifest_path), texts),
    })),
  );
}
