// A cell of any table in a person's terms: its label, and its value as the window shows it elsewhere: codes by
// their words, days and amounts by the locale, rows by their names.
import type { Value } from "../../shared/bridge/types";
import type { Format } from "../../shared/format/use-format";
import type { Words } from "../../shared/words/use-words";

/** Fields whose label differs from that of fields of the same name elsewhere. */
const ownLabels = new Set([
  "account.kind",
  "account.group",
  "account.owner",
  "visit.purpose",
  "visit.place",
  "visit.state",
  "interaction.notes",
  "cost_entry.kind",
  "cost_rate.kind",
  "import.kind",
  "import_layout.kind",
  "plan_scenario.growth",
  "ledger_part.lost",
]);

/** The message of a field's label. */
export function cellLabel(table: string, field: string): string {
  return ownLabels.has(`${table}.${field}`) ? `cell-${table}-${field}` : `cell-${field}`;
}

/** The list that the codes of a field are from; none for fields that hold no codes. */
const codes: Record<string, string> = {
  "account.kind": "account-kind",
  "account.stage": "stage",
  "account.owner_role": "owner-role",
  "account.goal_mode": "goal-mode",
  "account_category.category": "category",
  "stakeholder.strength": "strength",
  "position.chain_department": "chain-department",
  "position.chain_level": "chain-level",
  "position.state": "position-state",
  "buying_role.role": "role",
  "attitude.attitude": "attitude",
  "visit.purpose": "purpose",
  "visit.state": "visit-state",
  "visit.goal_reached": "goal-reached",
  "checklist_line.dimension": "dimension",
  "checklist_template.purpose": "purpose",
  "template_line.dimension": "dimension",
  "interaction.channel": "channel",
  "action.state": "action-state",
  "import.kind": "import-kind",
  "import_layout.kind": "import-kind",
  "cost_entry.kind": "cost-kind",
  "cost_rate.kind": "cost-kind",
  "retention_assumption.timing": "timing",
};

/** Decimals that are parts of one and shown in percent. */
const shares = new Set([
  "retention_assumption.growth",
  "retention_assumption.discount",
  "plan_scenario.growth",
  "plan_scenario.margin",
  "plan_scenario.cost_share",
  "plan_scenario.capital",
  "plan_scenario.discount",
  "plan_scenario.hazard",
  "plan_scenario.terminal_growth",
  "plan_initiative.probability",
]);

/** Fields of a person that nobody sees unasked. */
const sensitive = new Set(
  ["family", "home_town", "school", "hobbies", "standing", "ambitions", "profile_reason"].map(
    (field) => `stakeholder.${field}`,
  ),
);

/** Whether the desk keeps the values of a field to itself. */
export function isHidden(table: string, field: string): boolean {
  return sensitive.has(`${table}.${field}`);
}

/** Whether a field holds free text, which can be merged and written anew. */
export function isFreeText(table: string, field: string, values: readonly Value[]): boolean {
  const id = `${table}.${field}`;
  const isText = values.every(({ kind }) => kind === "text" || kind === "null");
  return isText && !(id in codes) && !sensitive.has(id) && field !== "time_zone";
}

/** Every list of codes with the field it belongs to, so that a test can see that its words are there. */
export const codedFields: readonly (readonly [string, string])[] = Object.entries(codes);

interface Ways {
  words: Words;
  format: Format;
  /** The name of a row; undefined while nobody knows it. */
  nameOf: (row: string) => string | undefined;
}

/** A value in words. */
export function cellValue(table: string, field: string, value: Value, ways: Ways): string {
  const { words, format, nameOf } = ways;
  const id = `${table}.${field}`;
  switch (value.kind) {
    case "null":
      return words.say("cell-empty");
    case "text":
      if (codes[id]) return words.say(`${codes[id]}-${value.value}`);
      return field === "time_zone" ? words.city(value.value) : value.value;
    case "integer":
      return value.value === null ? words.say("cell-empty") : format.number(value.value);
    case "truth":
      return words.say(value.value ? "cell-yes" : "cell-no");
    case "decimal":
      return shares.has(id) ? format.share(value.value, 2) : format.decimal(value.value);
    case "date":
      return format.day(value.value);
    case "local_time":
      return format.timeName(value.value, null);
    case "row":
      return nameOf(value.value) ?? words.say("cell-row-unknown");
  }
}
