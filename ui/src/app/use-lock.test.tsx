// The window locks itself after the minutes chosen, not while somebody is at it or long work runs, and it saves
// what was typed before it locks.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { desk } from "../shared/bridge/desk";
import { usualPreferences } from "../shared/bridge/preferences";
import type { WorkspaceState } from "../shared/bridge/types";
import { countWork } from "../shared/jobs/work-under-way";
import { PreferencesContext } from "../shared/preferences/use-preferences";
import { useIdleLock, useLock } from "./use-lock";

vi.mock("../shared/bridge/desk", () => ({ desk: { lockWorkspace: vi.fn() } }));
const lockWorkspace = vi.mocked(desk.lockWorkspace);

const open: WorkspaceState = {
  state: "open",
  folder: "/w",
  keychain: true,
  currency: null,
  sample: false,
  protection: "passphrase",
  kept: null,
};
const minutes = (count: number) => act(() => vi.advanceTimersByTimeAsync(count * 60_000));

function watch(idleMinutes: number) {
  const lock = vi.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <PreferencesContext value={{ ...usualPreferences(), idleMinutes, choose: () => undefined }}>
      {children}
    </PreferencesContext>
  );
  renderHook(() => useIdleLock(lock), { wrapper });
  return lock;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("locks after the minutes chosen, once", async () => {
  const lock = watch(5);
  await minutes(4.9);
  expect(lock).not.toHaveBeenCalled();
  await minutes(0.2);
  expect(lock).toHaveBeenCalledOnce();
  await minutes(4);
  expect(lock).toHaveBeenCalledOnce();
});

it("begins to count anew with every key", async () => {
  const lock = watch(5);
  await minutes(4);
  fireEvent.keyDown(window, { key: "a" });
  await minutes(4);
  expect(lock).not.toHaveBeenCalled();
});

it("never locks by itself where that was chosen", async () => {
  const lock = watch(0);
  await minutes(600);
  expect(lock).not.toHaveBeenCalled();
});

it("waits for long work to end", async () => {
  const lock = watch(5);
  let end: () => void = () => undefined;
  countWork(
    new Promise<void>((resolve) => {
      end = resolve;
    }),
  );
  await minutes(20);
  expect(lock).not.toHaveBeenCalled();
  end();
  await minutes(0.2);
  expect(lock).toHaveBeenCalledOnce();
});

it("saves what was typed before it locks, and locks nothing that no passphrase protects", async () => {
  vi.useRealTimers();
  const queries = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const order: string[] = [];
  lockWorkspace.mockImplementation(async () => {
    order.push("locked");
    return { ...open, state: "locked" };
  });
  const field = document.body.appendChild(document.createElement("input"));
  field.addEventListener("blur", () => {
    const saving = queries.getMutationCache().build(queries, {
      mutationFn: async () => {
        await Promise.resolve();
        order.push("saved");
      },
    });
    void saving.execute(undefined);
  });
  field.focus();
  const { result, rerender } = renderHook((state: WorkspaceState) => useLock(state), {
    wrapper,
    initialProps: open,
  });
  act(() => result.current?.());
  await vi.waitFor(() =>
    expect(queries.getQueryData<WorkspaceState>(["workspace"])?.state).toBe("locked"),
  );
  expect(order).toEqual(["saved", "locked"]);
  rerender({ ...open, protection: "keychain" });
  expect(result.current).toBeNull();
  field.remove();
});
