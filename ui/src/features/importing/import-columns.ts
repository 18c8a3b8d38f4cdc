// What the columns of a file can mean, in the order they are offered; the messages are `column-<code>`.
import type { ImportKind } from "../../shared/bridge/types";

export const columnCodes: Record<ImportKind, readonly string[]> = {
  ledger: [
    "customer",
    "customer_name",
    "country",
    "date",
    "invoice",
    "product",
    "description",
    "quantity",
    "unit_price",
    "amount",
    "cost",
    "unit_cost",
    "currency",
    "line_type",
  ],
  costs: ["client", "kind", "quantity", "amount", "currency", "from", "to", "note"],
  people: [
    "reference",
    "name",
    "first_name",
    "last_name",
    "title",
    "department",
    "grade",
    "purpose",
    "email",
    "phone",
    "manager",
    "level",
    "status",
    "notes",
  ],
};
