// What is found leads to its place, is marked by whole letters, and commands are found by any of their words.
import { expect, it } from "vitest";
import type { Found } from "../../shared/bridge/types";
import { type Command, commandsFor } from "./commands";
import { foundAddress } from "./found-address";
import { cut } from "./marks";

const found = (more: Partial<Found>): Found => ({
  kind: "client",
  table: "account",
  row: "r",
  account: "a",
  title: "",
  subtitle: null,
  marks: [],
  ...more,
});

it("leads to the place itself", () => {
  const to = (table: string, more: Partial<Found> = {}) => foundAddress(found({ table, ...more }));
  expect(to("account", { row: "a" })).toBe("/clients/a");
  expect(to("account", { row: "a", kind: "note" })).toBe("/clients/a/overview/notes");
  expect(to("stakeholder", { kind: "person" })).toBe("/clients/a/people/r");
  expect(to("position", { kind: "note" })).toBe("/clients/a/people/r");
  expect(to("visit", { kind: "note" })).toBe("/visits/r");
  expect(to("interaction", { kind: "note" })).toBe("/clients/a/timeline/r");
  expect(to("stakeholder", { account: null })).toBeNull();
});

it("cuts titles along what matched", () => {
  expect(cut("王小明", [[1, 3]])).toEqual([
    { text: "王", marked: false, at: 0 },
    { text: "小明", marked: true, at: 1 },
  ]);
});

it("keeps letters outside the basic plane whole", () => {
  expect(cut("𠮷野 AB", [[0, 1]]).map(({ text }) => text)).toEqual(["𠮷", "野 AB"]);
});

it("sets ranges right that overlap or leave the title", () => {
  const pieces = cut("Norrsken", [
    [4, 99],
    [0, 2],
    [1, 3],
  ]);
  expect(pieces.map(({ text }) => text).join("")).toBe("Norrsken");
  expect(pieces.map(({ marked }) => marked)).toEqual([true, true, false, true]);
});

const command = (label: string, also = ""): Command => ({
  id: label,
  label,
  also,
  icon: null,
  run: () => undefined,
});

it("finds commands by any word, those that begin with it first", () => {
  const all = [command("Go to clients"), command("Clients: add"), command("Undo", "take back")];
  const labels = (query: string) => commandsFor(all, query).map(({ label }) => label);
  expect(labels("clients")).toEqual(["Clients: add", "Go to clients"]);
  expect(labels("back")).toEqual(["Undo"]);
  expect(labels("clients go")).toEqual(["Go to clients"]);
  expect(labels("")).toHaveLength(3);
  expect(labels("xyz")).toEqual([]);
});
