// The chip says one thing, counts what waits, and opens what there is to know.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { desk } from "../../shared/bridge/desk";
import type { SyncView } from "../../shared/bridge/types";
import { renderInWindow } from "../../shared/test-window";
import { SyncChip } from "./SyncChip";
import { inStep } from "./sync-fixture";

vi.mock("../../shared/bridge/desk", () => ({
  desk: {
    syncState: vi.fn(),
    syncOnce: vi.fn(),
    setOffline: vi.fn(async () => null),
    invitations: vi.fn(async () => []),
    requests: vi.fn(async () => []),
  },
}));

function show(facts: Partial<SyncView>) {
  const sync = { ...inStep, last_synced_ms: Date.now() - 5 * 60_000, ...facts };
  vi.mocked(desk.syncState).mockResolvedValue(sync);
  const { hook, history } = memoryLocation({ path: "/today", record: true });
  renderInWindow(
    <Router hook={hook}>
      {/* What floats is drawn into the page's landmark. */}
      <main />
      <SyncChip narrow={false} sync={sync} />
    </Router>,
  );
  return history;
}

const open = async (name: RegExp) => userEvent.click(await screen.findByRole("button", { name }));

beforeEach(() => {
  vi.mocked(desk.syncOnce).mockReset();
});

it("says when it was in step, and does a round by hand", async () => {
  vi.mocked(desk.syncOnce).mockResolvedValue({ reach: "reached", received: 0, sent: 0 });
  show({});
  await open(/Synced 5 minutes ago/);
  expect(await screen.findByText("/media/stick/Valise")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Sync now" }));
  await waitFor(() => expect(desk.syncOnce).toHaveBeenCalledOnce());
});

it("says what is wrong with what that means for the data", async () => {
  show({ reach: "full", pending: 3 });
  await open(/The shared place is full/);
  expect(await screen.findByText(/It is sent as soon as there is room/)).toBeDefined();
  expect(screen.getByText("3 changes")).toBeDefined();
});

it("leads to what waits for a decision", async () => {
  const history = show({ conflicts: 2 });
  await open(/2 things wait for your decision/);
  await userEvent.click(await screen.findByRole("link", { name: /2 things/ }));
  expect(history.at(-1)).toBe("/sharing/decide");
});

it("switches to working offline, where no round can be asked for", async () => {
  show({ reach: "offline" });
  await open(/Working offline/);
  expect((await screen.findByRole("button", { name: "Sync now" })).hasAttribute("disabled")).toBe(
    true,
  );
  await userEvent.click(screen.getByRole("switch", { name: /^Work offline/ }));
  await waitFor(() => expect(vi.mocked(desk.setOffline).mock.calls[0]?.[0]).toBe(false));
});
