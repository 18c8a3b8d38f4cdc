// The height of a line in tables, in pixels, where a number is needed; style sheets use `--v-row`.
import type { Density } from "../bridge/preferences";
import { usePreferences } from "./use-preferences";

/** Line heights of tables by density; `tokens.ts` hands them to the style sheets. */
export const rowHeights: Record<Density, number> = { roomy: 32, dense: 28 };

/** The height of a line in the density chosen. */
export function useRowHeight(): number {
  return rowHeights[usePreferences().density];
}
