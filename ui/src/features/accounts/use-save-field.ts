// Saves one field of a client.
import type { Value } from "../../shared/bridge/types";
import { useEditCell } from "../../shared/edits/use-edit-cell";

export function useSaveField(account: string) {
  const edit = useEditCell();
  return (field: string, value: Value) =>
    edit.mutateAsync({ table: "account", row: account, field, value });
}
