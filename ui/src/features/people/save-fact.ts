// Saves one fact of a line of the table twin where it belongs: at the post, at the person who holds it, or
// as a change of its own.
import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import { desk } from "../../shared/bridge/desk";
import type {
  AttitudeScale,
  BuyingRole,
  ChainDepartment,
  ChainLevel,
  PersonRow,
  PositionState,
  Strength,
} from "../../shared/bridge/types";
import { seenAgain } from "../../shared/edits/attitude-seen";
import { textValue } from "../../shared/edits/use-edit-cell";
import { todayIn } from "../../shared/format/days";
import type { ColumnId } from "./people-columns";

const ofPosts: readonly ColumnId[] = [
  "title",
  "department",
  "chain_department",
  "chain_level",
  "state",
];

/** What a choice from a closed list becomes. */
export type Code = AttitudeScale | ChainDepartment | ChainLevel | PositionState | Strength;

/** Which table and row a column of that line is kept in. */
export function homeOf(row: PersonRow, column: ColumnId): { table: string; row: string } | null {
  if (ofPosts.includes(column)) return { table: "position", row: row.position };
  return row.holder === null ? null : { table: "stakeholder", row: row.holder };
}

export function useSaveFact(row: PersonRow) {
  const { mutateAsync } = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    meta: { failsInPlace: true },
  });
  return useMemo(() => {
    const cell = (column: ColumnId, text: string | null) => {
      const home = homeOf(row, column);
      // A name in a gap says who holds the post.
      if (!home && text !== null) return desk.fillPosition(row.position, { name: text });
      if (!home) return Promise.resolve();
      return desk.editCell(home.table, home.row, column, textValue(text));
    };
    const attitude = async (next: AttitudeScale) => {
      if (row.holder === null) return;
      const { attitudes } = await desk.position(row.position);
      await seenAgain(desk, {
        stakeholder: row.holder,
        attitude: next,
        day: todayIn(null, new Date()),
        attitudes,
      });
    };
    return {
      text: (column: ColumnId, text: string | null) => mutateAsync(() => cell(column, text)),
      code: (column: ColumnId, code: Code | null) =>
        mutateAsync(() =>
          column === "attitude" && code !== null
            ? attitude(code as AttitudeScale)
            : cell(column, code),
        ),
      roles: (roles: BuyingRole[]) =>
        mutateAsync(async () => {
          if (row.holder !== null) await desk.setRoles(row.holder, roles);
        }),
      manager: (manager: string | null) =>
        mutateAsync(() => desk.movePosition(row.position, manager)),
    };
  }, [mutateAsync, row]);
}
