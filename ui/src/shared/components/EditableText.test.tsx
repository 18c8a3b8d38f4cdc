// A field that saves itself saves what was meant, once, and never half a composed word.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { DeskFailure } from "../bridge/answers";
import { renderInWindow } from "../test-window";
import { EditableText } from "./EditableText";

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Name" });

function show(props: Partial<React.ComponentProps<typeof EditableText>> = {}) {
  const onSave = vi.fn(async (_value: string | null) => undefined);
  renderInWindow(<EditableText label="Name" value="Hua Xing" onSave={onSave} {...props} />);
  return onSave;
}

it("saves on Enter, without the space around it", async () => {
  const onSave = show();
  await userEvent.clear(field());
  await userEvent.type(field(), "  Norrsken {Enter}");
  expect(onSave).toHaveBeenCalledExactlyOnceWith("Norrsken");
});

it("saves on leaving, and nothing where nothing changed", async () => {
  const onSave = show();
  await userEvent.click(field());
  await userEvent.tab();
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.type(field(), " AB");
  await userEvent.tab();
  expect(onSave).toHaveBeenCalledExactlyOnceWith("Hua Xing AB");
});

it("leaves Enter to the input method while a word is composed", () => {
  const onSave = show();
  fireEvent.change(field(), { target: { value: "hua xing" } });
  fireEvent.keyDown(field(), { key: "Enter", keyCode: 229 });
  expect(onSave).not.toHaveBeenCalled();
  fireEvent.keyDown(field(), { key: "Enter", keyCode: 13 });
  expect(onSave).toHaveBeenCalledExactlyOnceWith("hua xing");
});

it("takes typing back on Escape", async () => {
  const onSave = show();
  await userEvent.type(field(), " AB{Escape}");
  expect(field().value).toBe("Hua Xing");
  await userEvent.tab();
  expect(onSave).not.toHaveBeenCalled();
});

it("clears with null, and refuses to where something is required", async () => {
  const onSave = show();
  await userEvent.clear(field());
  await userEvent.tab();
  expect(onSave).toHaveBeenCalledExactlyOnceWith(null);
});

it("keeps what was typed and says why where it is required", async () => {
  const onSave = show({ required: true });
  await userEvent.clear(field());
  await userEvent.tab();
  expect(onSave).not.toHaveBeenCalled();
  expect(screen.getByText("This may not be empty.")).toBeTruthy();
});

it("shows at the field what the desk refused, with the text that caused it", async () => {
  const refuse = async () => {
    throw new DeskFailure({ code: "disk_full", detail: "", field: null });
  };
  show({ onSave: refuse });
  await userEvent.type(field(), " AB{Enter}");
  await waitFor(() => expect(screen.getByText(/The disk is full/)).toBeTruthy());
  expect(field().value).toBe("Hua Xing AB");
});

it("says whether it holds typing that is not saved yet", async () => {
  show();
  expect(field().dataset.dirty).toBe("false");
  await userEvent.type(field(), "!");
  expect(field().dataset.dirty).toBe("true");
});

it("keeps a title one line of text, however it wraps: Enter saves, and pasted lines become one", async () => {
  const onSave = show({ size: "title" });
  fireEvent.change(field(), { target: { value: "Nordisk \n Kraft" } });
  fireEvent.keyDown(field(), { key: "Enter", keyCode: 13 });
  expect(onSave).toHaveBeenCalledExactlyOnceWith("Nordisk Kraft");
});
