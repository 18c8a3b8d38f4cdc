// Every field that can be in conflict has a label, and values are told as the window tells them.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import type { Value } from "../../shared/bridge/types";
import { bundleOf, languages, localizationOf } from "../../shared/words/catalogue";
import { wordsOf } from "../../shared/words/use-words";
import { cellLabel, cellValue, codedFields, isFreeText, isHidden } from "./cell-words";

const nouns = readFileSync(
  resolve(import.meta.dirname, "../../../../src-tauri/crates/domain/src/nouns.rs"),
  "utf8",
);

/** Tables and fields as the domain declares them. */
function declared(): { table: string; field: string; type: string; hidden: boolean }[] {
  let table = "";
  const fields = [];
  for (const line of nouns.split("\n")) {
    table = line.match(/^ {4}\d+ (\w+) \w+ \w+( under \w+)? \{/)?.[1] ?? table;
    const found = line.match(/^ {8}(?:\/\*\*.*\*\/ )?\d+ (\w+): (\w+)( \[sensitive\])?,/);
    if (found)
      fields.push({ table, field: found[1] ?? "", type: found[2] ?? "", hidden: !!found[3] });
  }
  return fields;
}

const fields = declared();

it("reads the declared fields at all", () => {
  expect(fields.length).toBeGreaterThan(130);
  expect(fields).toContainEqual({
    table: "plan_initiative",
    field: "first_year",
    type: "i32",
    hidden: false,
  });
});

it.each(languages)("has a label for every field and table in %s", (language) => {
  const bundle = bundleOf(language);
  const ids = fields.flatMap(({ table, field }) => [cellLabel(table, field), `table-${table}`]);
  expect(ids.filter((id) => !bundle.hasMessage(id))).toEqual([]);
});

it("knows every field of codes, and none that is not declared", () => {
  const plain = /^(String|Decimal|i32|bool|Date|LocalTime|\w+Id)$/;
  const ofCodes = fields.filter(({ type }) => !plain.test(type));
  expect(codedFields.map(([id]) => id).sort()).toEqual(
    ofCodes.map(({ table, field }) => `${table}.${field}`).sort(),
  );
});

it("hides what is sensitive and nothing else", () => {
  for (const { table, field, hidden } of fields) expect(isHidden(table, field)).toBe(hidden);
});

const ways = {
  words: wordsOf(localizationOf("sv")),
  format: {
    number: (value: number) => `n${value}`,
    decimal: (decimal: string) => `d${decimal}`,
    share: (share: string) => `s${share}`,
    day: (day: string) => `day ${day}`,
    timeName: (time: string) => `time ${time}`,
  } as never,
  nameOf: (row: string) => (row === "m1" ? "Åsa" : undefined),
};

it("tells codes, days, parts of one and rows by their words", () => {
  const tell = (table: string, field: string, value: Value) => cellValue(table, field, value, ways);
  expect(tell("account", "stage", { kind: "text", value: "strategic" })).toBe("Strategiskt");
  expect(tell("visit", "time_zone", { kind: "text", value: "Asia/Shanghai" })).toBe("Shanghai");
  expect(tell("action", "due", { kind: "date", value: "2026-11-22" })).toBe("day 2026-11-22");
  expect(tell("plan_scenario", "growth", { kind: "decimal", value: "0.05" })).toBe("s0.05");
  expect(tell("account", "potential", { kind: "decimal", value: "12" })).toBe("d12");
  expect(tell("account", "owner", { kind: "row", value: "m1" })).toBe("Åsa");
  expect(tell("account", "owner", { kind: "row", value: "m2" })).toBe(
    ways.words.say("cell-row-unknown"),
  );
  expect(tell("account", "owner", { kind: "null" })).toBe(ways.words.say("cell-empty"));
});

it("offers to write anew only where text is free", () => {
  const text: Value[] = [{ kind: "text", value: "a" }, { kind: "null" }];
  expect(isFreeText("account", "notes", text)).toBe(true);
  expect(isFreeText("account", "stage", text)).toBe(false);
  expect(isFreeText("stakeholder", "family", text)).toBe(false);
  expect(isFreeText("account", "potential", [{ kind: "decimal", value: "1" }])).toBe(false);
});
