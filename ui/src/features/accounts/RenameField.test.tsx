// A name is changed in its line: once, never to nothing, and not by half a composed word.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { DeskFailure } from "../../shared/bridge/answers";
import { desk } from "../../shared/bridge/desk";
import { renderInWindow } from "../../shared/test-window";
import { RenameField } from "./RenameField";

vi.mock("../../shared/bridge/desk", () => ({ desk: { editCell: vi.fn() } }));
const editCell = vi.mocked(desk.editCell);
const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Name" });

function show() {
  const onDone = vi.fn();
  renderInWindow(<RenameField account="a" name="Norrsken" onDone={onDone} />);
  return onDone;
}

beforeEach(() => void editCell.mockReset().mockResolvedValue(null));

it("saves the new name on Enter", async () => {
  const onDone = show();
  await userEvent.clear(field());
  await userEvent.type(field(), " 华信 {Enter}");
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(editCell).toHaveBeenCalledExactlyOnceWith("account", "a", "name", {
    kind: "text",
    value: "华信",
  });
});

it("leaves the name as it was on Escape, and where it was emptied", async () => {
  const onDone = show();
  await userEvent.type(field(), "x{Escape}");
  expect(onDone).toHaveBeenCalledOnce();
  await userEvent.clear(field());
  await userEvent.tab();
  expect(editCell).not.toHaveBeenCalled();
});

it("leaves Enter to the input method while a word is composed", () => {
  show();
  fireEvent.change(field(), { target: { value: "huaxin" } });
  fireEvent.keyDown(field(), { key: "Enter", keyCode: 229 });
  expect(editCell).not.toHaveBeenCalled();
});

it("stays open and says why where the desk refuses", async () => {
  editCell.mockRejectedValue(new DeskFailure({ code: "disk_full", detail: "", field: null }));
  const onDone = show();
  await userEvent.type(field(), "!{Enter}");
  await waitFor(() => expect(field().getAttribute("aria-invalid")).toBe("true"));
  expect(onDone).not.toHaveBeenCalled();
});
