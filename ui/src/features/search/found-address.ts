// Where a find leads: the page that shows it, with the keyboard in the place itself.
import { addresses } from "../../shared/addresses";
import type { Found } from "../../shared/bridge/types";

/** The address of what was found; null where nobody knows whose it is. */
export function foundAddress({ kind, table, row, account }: Found): string | null {
  switch (table) {
    case "account":
      return kind === "note" ? addresses.client(row, "overview", "notes") : addresses.client(row);
    case "visit":
      return addresses.visit(row);
    case "stakeholder":
    case "position":
      return account && addresses.client(account, "people", row);
    case "interaction":
      return account && addresses.client(account, "timeline", row);
    default:
      return account && addresses.client(account);
  }
}
