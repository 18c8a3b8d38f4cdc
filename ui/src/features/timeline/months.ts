// The contacts of a client by month, the newest first.
import type { ContactRow } from "../../shared/bridge/types";

/** Each month, such as `2026-11`, with its contacts in the order they came. */
export function byMonth(contacts: readonly ContactRow[]): [string, ContactRow[]][] {
  const months = new Map<string, ContactRow[]>();
  for (const contact of contacts) {
    const month = contact.happened_at.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(contact);
    else months.set(month, [contact]);
  }
  return [...months];
}
