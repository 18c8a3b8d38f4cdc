// An import before it runs: the file, what a person says about it, what is still to be answered.
// Deliberately absent: reading files; recognising and counting is the desk's work.
import type { PeopleTarget } from "../../shared/bridge/desk";
import type { FileChoices, FilePreview, ImportKind } from "../../shared/bridge/types";

/** Every kind of file, in the order offered. */
export const importKinds: readonly ImportKind[] = ["ledger", "people", "costs"];

/** Everything that decides what an import would do. */
export interface Plan {
  kind: ImportKind;
  path: string | null;
  target: PeopleTarget | null;
  choices: FileChoices;
}

export const noChoices: FileChoices = {
  columns: null,
  day_order: null,
  decimal_comma: null,
  currency: null,
  again: false,
};

export const freshPlan: Plan = { kind: "ledger", path: null, target: null, choices: noChoices };

/** Another file: what was said about the one before does not hold for it. */
export function withFile(plan: Plan, path: string): Plan {
  return { ...plan, path, choices: noChoices };
}

/** Another kind of file: its columns mean other things. */
export function withKind(plan: Plan, kind: ImportKind): Plan {
  return plan.kind === kind ? plan : { ...plan, kind, choices: noChoices };
}

/** Says which column of the file holds what; null where none does. A column holds one thing. */
export function withColumn(
  plan: Plan,
  preview: FilePreview,
  code: string,
  index: number | null,
): Plan {
  const before = plan.choices.columns ?? preview.columns;
  const kept = Object.entries(before).filter(([other, at]) => other !== code && at !== index);
  const columns = Object.fromEntries(index === null ? kept : [...kept, [code, index] as const]);
  return { ...plan, choices: { ...plan.choices, columns } };
}

/** What must be answered before the file can be counted. */
export type Question =
  | { about: "day_order" }
  | { about: "decimal_mark" }
  | { about: "column"; code: string };

/** The questions of a preview; those of a kind this window does not know stay visible as columns. */
export function questionsOf(preview: FilePreview): Question[] {
  return preview.questions.map((question) =>
    question === "day_order" || question === "decimal_mark"
      ? { about: question }
      : { about: "column", code: question.replace(/^column:/, "") },
  );
}

/** Whether the import may start. */
export function isReady(plan: Plan, preview: FilePreview | undefined): boolean {
  if (!plan.path || !preview?.report || preview.questions.length > 0) return false;
  if (plan.kind === "people" && !hasTarget(plan.target)) return false;
  return preview.report.new + preview.report.updated > 0;
}

function hasTarget(target: PeopleTarget | null): boolean {
  if (target === null) return false;
  return "account" in target ? target.account !== "" : target.clientName.trim() !== "";
}

/** A day such as 03/04/2011 that both orders fit, taken from the records of a file. */
export function ambiguousDay(records: string[][]): string | null {
  let fallback: string | null = null;
  for (const cell of records.flat()) {
    const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})/.exec(cell);
    if (!found) continue;
    const [first, second] = [Number(found[1]), Number(found[2])];
    if (first > 12 || second > 12) continue;
    if (first !== second) return found[0].trim();
    fallback ??= found[0].trim();
  }
  return fallback;
}

/** The same text read day first and month first, as `2011-04-03`. */
export function readings(day: string): { dmy: string; mdy: string } {
  const [first = "", second = "", third = ""] = day.split(/[/.-]/);
  const year = third.length === 2 ? `20${third}` : third;
  const iso = (month: string, date: string) =>
    `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return { dmy: iso(second, first), mdy: iso(first, second) };
}

/** A number such as 1.234 that could be a thousand or a fraction, taken from the records of a file. */
export function ambiguousNumber(records: string[][]): string | null {
  return (
    records
      .flat()
      .map((cell) => cell.trim())
      .find((cell) => /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(cell)) ?? null
  );
}

/** The same number read with a comma and with a point before its decimals, as exact decimals. */
export function numberReadings(number: string): { comma: string; point: string } {
  const fraction = number.replace(",", ".");
  const whole = number.replace(/[.,]/, "");
  return number.includes(",")
    ? { comma: fraction, point: whole }
    : { comma: whole, point: fraction };
}
