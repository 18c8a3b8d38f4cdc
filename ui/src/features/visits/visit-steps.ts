// The steps of a visit and where an address within it leads.
import type { VisitView } from "../../shared/bridge/types";

export const steps = ["prepare", "brief", "record"] as const;
export type Step = (typeof steps)[number];

/** The step that is shown first, and the place in it that gets the keyboard. */
export function placeOf(
  view: Pick<VisitView, "overdue" | "checklist">,
  focus: string | undefined,
): { step: Step; target: string | undefined } {
  if (focus === "record") return { step: "record", target: "result" };
  if (focus === "brief") return { step: "brief", target: undefined };
  if (focus === "checklist") {
    const open = view.checklist
      .filter(({ done }) => !done)
      .sort((one, other) => other.weight - one.weight);
    return { step: "prepare", target: open[0]?.id };
  }
  if (focus) return { step: "prepare", target: focus };
  // A visit that is over waits for nothing but its record.
  return { step: view.overdue ? "record" : "prepare", target: undefined };
}
