// Every message that the window asks for is in the catalogue of every language, under the names that the
// code spells out and under those it puts together from codes.
import { expect, it } from "vitest";
import { bundleOf, languages, localizationOf } from "./catalogue";
import * as codes from "./codes";
import { wordsOf } from "./use-words";

const sources = import.meta.glob<string>(["../../**/*.{ts,tsx}", "!../../**/*.test.{ts,tsx}"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Ids in `say("…")`, also those of a choice: `say(open ? "one" : "other")`. */
function spelledOut(source: string): string[] {
  const calls = source.matchAll(/\b(?:say|attribute|tool)\(\s*([^)]*?)[,)]/gs);
  return [...calls].flatMap(([, argument = ""]) =>
    [...argument.replaceAll(/=== "[^"]*"/g, "").matchAll(/"([a-z][\w-]*)"/g)].map(
      ([, id = ""]) => id,
    ),
  );
}

const asked = new Set(Object.values(sources).flatMap(spelledOut));

it("finds the messages in the code at all", () => {
  expect(asked.size).toBeGreaterThan(150);
  expect(asked).toContain("import-nothing-new");
});

it.each(languages)("has every message that the code spells out in %s", (language) => {
  const bundle = bundleOf(language);
  expect([...asked].filter((id) => !bundle.hasMessage(id))).toEqual([]);
});

it.each(languages)("has every message that is put together from codes in %s", (language) => {
  const bundle = bundleOf(language);
  const lists: Record<string, readonly string[]> = {
    stage: codes.stages,
    category: codes.categories,
    "category-meaning": codes.categories,
    "owner-role": codes.ownerRoles,
    "account-kind": codes.accountKinds,
    attitude: codes.attitudes,
    strength: codes.strengths,
    "position-state": codes.positionStates,
    purpose: codes.purposes,
    language: languages,
    role: codes.roles,
    dimension: codes.dimensions,
    "chain-department": codes.chainDepartments,
    "chain-level": codes.chainLevels,
    "visit-state": codes.visitStates,
    "goal-reached": codes.goalsReached,
    mark: ["key", "dependence"],
    nav: ["today", "clients", "visits", "import"],
    channel: codes.channels,
    found: ["client", "person", "position", "visit", "note"],
    missing: ["goal", "attendees", "time_zone", "place"],
    contact: ["day-needed", "clock-needed", "summary-needed"],
    "clients-by": ["owner", "category", "stage", "kind", "group", "mark"],
    "settings-density": ["roomy", "dense"],
    "import-kind": ["ledger", "people"],
    "import-drop": ["ledger", "people"],
    "import-day-order": ["dmy", "mdy"],
    "import-decimal-mark": ["comma", "point"],
    "import-count": ["new", "updated", "skipped", "rejected"],
    client: [
      ...["name", "external_id", "country", "industry", "website", "notes", "kind", "stage"],
      ...["strategic_reason", "owner", "sponsor", "time_zone"],
      ...["overview", "people", "visits", "value", "timeline"],
    ],
    "client-kind": ["prospect", "lost"],
    "settings-theme": ["light", "dark", "auto"],
    "dossier-export": ["internal", "shareable", "internal-text", "shareable-text"],
    erase: ["roles", "attitudes", "visits"],
    undo: ["done", "nothing", "next"],
    redo: ["done", "nothing", "next"],
  };
  const ids = Object.entries(lists).flatMap(([list, all]) => all.map((code) => `${list}-${code}`));
  expect(ids.filter((id) => !bundle.hasMessage(id))).toEqual([]);
});

it("names cities in the reader's language and falls back to the zone's own", () => {
  expect(wordsOf(localizationOf("zh-CN")).city("Europe/Stockholm")).toBe("斯德哥尔摩");
  expect(wordsOf(localizationOf("sv")).city("America/Port_of_Spain")).toBe("Port of Spain");
});

it("says English where a language lacks a message", () => {
  const words = wordsOf(localizationOf("sv"));
  expect(words.tag("role", "decision_maker")).toHaveLength(2);
  expect(words.say("clients-title")).toBe("Kunder");
});
