// Warnings by kind, the gravest kind first, and where each is mended.
import { addresses } from "../../shared/addresses";
import type { TodayWarning } from "../../shared/bridge/types";

/** Every kind, the gravest first; `warn-<code>` and `warn-<code>-why` are its words. */
export const warningCodes = [
  "falling_orders",
  "no_decision_maker",
  "single_contact",
  "stale_person",
  "no_visit_planned",
  "owner_missing",
  "sponsor_missing",
] as const;

export type WarningCode = (typeof warningCodes)[number];

/** The warnings of each kind that has some, in the order they came. */
export function byKind(warnings: readonly TodayWarning[]): [WarningCode, TodayWarning[]][] {
  return warningCodes
    .map((code): [WarningCode, TodayWarning[]] => [
      code,
      warnings.filter((warning) => warning.code === code),
    ])
    .filter(([, group]) => group.length > 0);
}

/** The place that mends it. */
export function mendingAddress(code: WarningCode, { account, subject }: TodayWarning): string {
  switch (code) {
    case "falling_orders":
      return addresses.client(account, "value");
    case "no_decision_maker":
    case "single_contact":
    case "stale_person":
      return addresses.client(account, "people", subject === account ? null : subject);
    case "no_visit_planned":
      return addresses.client(account, "overview", "plan-visit");
    case "owner_missing":
      return addresses.client(account, "overview", "owner");
    case "sponsor_missing":
      return addresses.client(account, "overview", "sponsor");
  }
}
