// Warnings of an import, gathered by code: how many, and the first few with their lines.
import type { Warning } from "../../shared/bridge/types";

export interface WarningGroup {
  code: string;
  count: number;
  first: Warning[];
}

/** How many of a group are shown. */
const FIRST = 3;

/** Groups in the order of their first warning. */
export function groupWarnings(warnings: Warning[]): WarningGroup[] {
  const groups = new Map<string, WarningGroup>();
  for (const warning of warnings) {
    const group = groups.get(warning.code) ?? { code: warning.code, count: 0, first: [] };
    group.count += 1;
    if (group.first.length < FIRST) group.first.push(warning);
    groups.set(warning.code, group);
  }
  return [...groups.values()];
}
