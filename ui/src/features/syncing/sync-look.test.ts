// The chip says the one thing that matters most.
import { expect, it } from "vitest";
import type { SyncView } from "../../shared/bridge/types";
import { bundleOf, languages } from "../../shared/words/catalogue";
import { inStep } from "./sync-fixture";
import { chipState, chipStates, chipTone, decisions } from "./sync-look";

const said = (facts: Partial<SyncView>) => chipState({ ...inStep, ...facts });

it("says when it was in step on a good day", () => {
  expect(said({})).toBe("synced");
  expect(chipTone("synced")).toBe("good");
  expect(said({ last_synced_ms: null, reach: "untried" })).toBe("untried");
});

it("puts what somebody must mend before what mends itself", () => {
  expect(said({ pending: 3 })).toBe("pending");
  expect(said({ pending: 3, reach: "offline" })).toBe("offline");
  expect(said({ pending: 3, reach: "unreachable" })).toBe("unreachable");
  expect(said({ pending: 3, reach: "refused", standing: "asking" })).toBe("refused");
  expect(said({ standing: "asking", last_synced_ms: null })).toBe("asking");
  expect(said({ standing: "revoked", reach: "refused" })).toBe("revoked");
});

it("is calm about a network that is away and loud about what will not pass by itself", () => {
  expect(chipTone("offline")).toBe("quiet");
  expect(chipTone("unreachable")).toBe("warn");
  for (const state of ["revoked", "refused", "full", "failed"] as const)
    expect(chipTone(state)).toBe("bad");
});

it("counts all that waits for a person", () => {
  const sync = { ...inStep, conflicts: 2, skipped_moves: 1, waiting: 3, alarms: 1 };
  expect(decisions(sync, 1)).toBe(8);
  expect(decisions(inStep, 0)).toBe(0);
});

it("leaves out what only an admin can decide", () => {
  const sync = { ...inStep, role: "editor", conflicts: 2, skipped_moves: 1, waiting: 3, alarms: 1 };
  expect(decisions(sync, 0)).toBe(3);
});

it.each(languages)("has words for every state in %s", (language) => {
  const bundle = bundleOf(language);
  expect(chipStates.filter((state) => !bundle.hasMessage(`chip-${state}`))).toEqual([]);
});
