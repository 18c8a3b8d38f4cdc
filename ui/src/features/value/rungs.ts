// The four sums in their order: what was, what comes again, what all customers say, what is planned.
import type { Rung } from "../../shared/bridge/types";

export const rungs: readonly Rung[] = ["historic", "retention", "customer_base", "plan"];
