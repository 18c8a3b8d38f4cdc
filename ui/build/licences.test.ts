// Which crates count as shipped, and that a text stands in the list once.
import { expect, it } from "vitest";
import { type Metadata, shipped } from "./crates.ts";
import { sorted, Texts } from "./licence-list.ts";

const crate = (name: string, source: string | null = "registry", kind = "lib") => ({
  id: name,
  name,
  version: "1.0.0",
  license: "MIT",
  source,
  manifest_path: `/crates/${name}/Cargo.toml`,
  targets: [{ kind: [kind] }],
});

const needs = (id: string, ...deps: [string, string | null][]) => ({
  id,
  deps: deps.map(([pkg, kind]) => ({ pkg, dep_kinds: [{ kind }] })),
});

const metadata: Metadata = {
  packages: [
    crate("valise", null),
    crate("valise-desk", null),
    crate("serde"),
    crate("serde_derive", "registry", "proc-macro"),
    crate("syn"),
    crate("cc"),
    crate("proptest"),
  ],
  resolve: {
    nodes: [
      needs("valise", ["valise-desk", null], ["cc", "build"], ["proptest", "dev"]),
      needs("valise-desk", ["serde", null], ["valise", "dev"]),
      needs("serde", ["serde_derive", null]),
      needs("serde_derive", ["syn", null]),
    ],
  },
};

it("counts what the program needs when it runs, and nothing that only builds or tests it", () => {
  expect(shipped(metadata).map(({ name }) => name)).toEqual(["serde"]);
});

it("keeps a text once, however its lines are broken", () => {
  const texts = new Texts();
  expect(texts.at("Permission is\nhereby granted")).toBe(0);
  expect(texts.at("Permission  is hereby\ngranted")).toBe(0);
  expect(texts.at("Another")).toBe(1);
  expect(texts.all).toHaveLength(2);
});

it("names a part once and by the alphabet", () => {
  const part = (name: string, version: string) => ({ name, version, licence: "", texts: [] });
  const parts = sorted([part("b", "1"), part("a", "2"), part("a", "1"), part("b", "1")]);
  expect(parts.map(({ name, version }) => name + version)).toEqual(["a1", "a2", "b1"]);
});
