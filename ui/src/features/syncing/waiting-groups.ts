// Waiting changes by their reason, and the reasons in the order in which a person can do something about them.
import type { WaitingView } from "../../shared/bridge/types";

/** Every reason; `waiting-<reason>` are its words, `.advice` what to do. */
export const waitingReasons = [
  "past-cut",
  "ahead",
  "no-grant",
  "no-key",
  "unknown-device",
  "disorder",
  "unreadable",
] as const;

export type WaitingReason = (typeof waitingReasons)[number];

/** Every fault of an object; `odd-<reason>` are its words. */
export const oddReasons = ["too-new", "damaged", "stranger"] as const;

/** The changes of each reason that has some, in the order they came; a reason unknown here is unreadable. */
export function byReason(waiting: readonly WaitingView[]): [WaitingReason, WaitingView[]][] {
  const known = (reason: string) =>
    waitingReasons.find((one) => one === reason) ?? ("unreadable" as const);
  return waitingReasons
    .map((reason): [WaitingReason, WaitingView[]] => [
      reason,
      waiting.filter((one) => known(one.reason) === reason),
    ])
    .filter(([, group]) => group.length > 0);
}
