// The roles somebody may have on what is shared, the least first; words are `shared-role-<role>`, what each may do
// is its attribute `may`.
import type { SharedRole } from "../../shared/bridge/types";

export const sharedRoles = ["reader", "editor", "admin"] as const satisfies readonly SharedRole[];
