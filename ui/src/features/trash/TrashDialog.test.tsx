// In the trash people, and only people, can be erased for good; the keyboard stays in the trash.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { desk } from "../../shared/bridge/desk";
import { renderInWindow } from "../../shared/test-window";
import { TrashDialog } from "./TrashDialog";

vi.mock("../../shared/bridge/desk", () => ({
  desk: {
    trash: vi.fn(async () => [
      { table: "stakeholder", row: "p1", name: "王小明", unix_ms: 200 },
      { table: "visit", row: "v1", name: "Demonstration", unix_ms: 100 },
    ]),
    restoreRow: vi.fn(),
    erasureOf: vi.fn(async () => ({
      name: "王小明",
      roles: 0,
      attitudes: 0,
      visits: 0,
      posts: [],
      reach: "here",
    })),
    erasePerson: vi.fn(async () => ({ rows: 1, changes: 1, swept: true, told: false })),
  },
}));
const onClose = vi.fn();

/** The trash, and something beside it that opens and closes it. */
function Frame() {
  const [opened, setOpened] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpened(!opened)}>
        Turn
      </button>
      <TrashDialog opened={opened} onClose={onClose} />
    </>
  );
}

beforeEach(() => {
  onClose.mockReset();
  renderInWindow(<Frame />);
});

const way = () => screen.findByRole("button", { name: "Erase for good …: 王小明" });
const question = { name: "Erase 王小明 for good" };

it("offers it for people only, beside the way back", async () => {
  await way();
  expect(screen.getByRole("button", { name: "Restore: 王小明" })).toBeDefined();
  expect(screen.getAllByRole("button", { name: /^Erase/ })).toHaveLength(1);
});

it("leaves the question by Escape, back to the button, and the trash by the next", async () => {
  const asked = await way();
  await userEvent.click(asked);
  await screen.findByRole("textbox");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog", question)).toBeNull());
  expect(document.activeElement).toBe(asked);
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
});

it("stays open with the keyboard in it once somebody is erased", async () => {
  await userEvent.click(await way());
  await userEvent.type(await screen.findByRole("textbox"), "王小明{Enter}");
  await waitFor(() => expect(desk.erasePerson).toHaveBeenCalledWith("p1"));
  await waitFor(() => expect(screen.queryByRole("dialog", question)).toBeNull());
  const trash = screen.getByRole("dialog", { name: "Trash" });
  expect(trash.contains(document.activeElement)).toBe(true);
  expect(onClose).not.toHaveBeenCalled();
});

it("takes the question away with the trash, for good", async () => {
  await userEvent.click(await way());
  await screen.findByRole("textbox");
  const turn = () => userEvent.click(screen.getByRole("button", { name: "Turn" }));
  await turn();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await turn();
  await way();
  expect(screen.getAllByRole("dialog")).toHaveLength(1);
});
