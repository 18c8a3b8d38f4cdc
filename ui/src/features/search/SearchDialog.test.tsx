// The search asks for whole words only, and Enter goes to the best find or does the best command.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { desk } from "../../shared/bridge/desk";
import type { Found } from "../../shared/bridge/types";
import { renderInWindow } from "../../shared/test-window";
import { SearchDialog } from "./SearchDialog";

vi.mock("../../shared/bridge/desk", () => ({ desk: { search: vi.fn() } }));
const search = vi.mocked(desk.search);

const wang: Found = {
  kind: "person",
  table: "stakeholder",
  row: "p1",
  account: "a1",
  title: "王小明",
  subtitle: "Norrsken",
  marks: [[0, 3]],
};

const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Search" });

function show() {
  const { hook, history } = memoryLocation({ path: "/today", record: true });
  const [onClose, undo] = [vi.fn(), vi.fn()];
  const commands = [{ id: "undo", label: "Undo the last change", icon: null, run: undo }];
  renderInWindow(
    <Router hook={hook}>
      <SearchDialog opened onClose={onClose} commands={commands} />
    </Router>,
  );
  return { history, onClose, undo };
}

beforeEach(() => {
  search.mockReset();
  search.mockImplementation(async (query) => (query === "wxm" ? [wang] : []));
});

it("goes to what was found, with the keyboard in the place itself", async () => {
  const { history, onClose } = show();
  await userEvent.type(field(), "wxm");
  await screen.findByRole("option", { name: /王小明/ });
  await userEvent.keyboard("{Enter}");
  expect(history.at(-1)).toBe("/clients/a1/people/p1");
  expect(onClose).toHaveBeenCalledOnce();
});

it("does a command found by its words", async () => {
  const { undo } = show();
  await userEvent.type(field(), "undo");
  await waitFor(() => expect(search).toHaveBeenLastCalledWith("undo", expect.any(Number)));
  await userEvent.keyboard("{Enter}");
  expect(undo).toHaveBeenCalledOnce();
});

it("does not look for half a composed word, and leaves Enter to the input method", async () => {
  const { onClose } = show();
  await waitFor(() => expect(search).toHaveBeenCalledExactlyOnceWith("", expect.any(Number)));
  fireEvent.compositionStart(field());
  fireEvent.change(field(), { target: { value: "xiao" } });
  fireEvent.keyDown(field(), { key: "Enter", code: "Enter", keyCode: 229 });
  expect(search).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.change(field(), { target: { value: "小明" } });
  fireEvent.compositionEnd(field());
  await waitFor(() => expect(search).toHaveBeenLastCalledWith("小明", expect.any(Number)));
});

it("says that nothing is called so, and closes on Escape", async () => {
  const { onClose } = show();
  await userEvent.type(field(), "zzz");
  await screen.findByText("Nothing is called “zzz”.");
  await userEvent.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
});
