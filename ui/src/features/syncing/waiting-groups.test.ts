// What waits stands by its reason, what a person can decide first.
import { expect, it } from "vitest";
import type { WaitingView } from "../../shared/bridge/types";
import { bundleOf, languages } from "../../shared/words/catalogue";
import { alarmKinds } from "./alarm-kinds";
import { byReason, oddReasons, waitingReasons } from "./waiting-groups";

const waiting = (id: string, reason: string): WaitingView => ({
  id,
  reason,
  author: null,
  at_ms: 0,
  account: null,
  adoptable: false,
});

it("puts what a device wrote after it was taken away first", () => {
  const groups = byReason([
    waiting("1", "no-key"),
    waiting("2", "past-cut"),
    waiting("3", "no-key"),
  ]);
  expect(groups.map(([reason, group]) => [reason, group.map(({ id }) => id)])).toEqual([
    ["past-cut", ["2"]],
    ["no-key", ["1", "3"]],
  ]);
});

it("loses nothing whose reason is new", () => {
  expect(byReason([waiting("1", "full-moon")])).toEqual([
    ["unreadable", [waiting("1", "full-moon")]],
  ]);
});

it.each(languages)("says every reason and every alarm in %s", (language) => {
  const bundle = bundleOf(language);
  const ids = [
    ...waitingReasons.map((reason) => `waiting-${reason}`),
    ...oddReasons.map((reason) => `odd-${reason}`),
    ...alarmKinds.map((kind) => `alarm-${kind}`),
  ];
  expect(ids.filter((id) => !bundle.getMessage(id)?.attributes.advice)).toEqual([]);
});
