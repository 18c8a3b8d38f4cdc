// An attitude seen on a day: a new line of its history, or a correction of that day's where nobody has said
// yet what showed it. Two looks at one day make one line, not two.
import type { desk } from "../bridge/desk";
import type { Attitude, AttitudeScale } from "../bridge/types";

interface Seen {
  stakeholder: string;
  attitude: AttitudeScale;
  /** `2026-11-21` */
  day: string;
  /** The latest first. */
  attitudes: readonly Attitude[];
}

type Asked = Pick<typeof desk, "addRow" | "editCell">;

export async function seenAgain(asked: Asked, seen: Seen): Promise<void> {
  const { stakeholder, attitude, day, attitudes } = seen;
  const text = { kind: "text", value: attitude } as const;
  const same = attitudes.find((one) => one.seen_on === day && !one.evidence);
  if (same) {
    await asked.editCell("attitude", same.id, "attitude", text);
    return;
  }
  await asked.addRow("attitude", [
    { field: "stakeholder", value: { kind: "row", value: stakeholder } },
    { field: "attitude", value: text },
    { field: "seen_on", value: { kind: "date", value: day } },
  ]);
}
