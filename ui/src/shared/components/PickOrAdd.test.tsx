// Choosing from a list that grows: what is there is chosen, what is not is added, half a word does neither.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { renderInWindow } from "../test-window";
import { PickOrAdd } from "./PickOrAdd";

const choices = [
  { id: "a", label: "Åsa Lindqvist" },
  { id: "b", label: "王小明" },
];
const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Owner" });

function show(value: string | null = null) {
  const onPick = vi.fn(async (_id: string | null) => undefined);
  const onAdd = vi.fn(async (_name: string) => undefined);
  renderInWindow(<PickOrAdd label="Owner" none="Nobody" {...{ value, choices, onPick, onAdd }} />);
  return { onPick, onAdd };
}

it("finds without accents and chooses with the mouse", async () => {
  const { onPick } = show();
  await userEvent.type(field(), "asa");
  expect(screen.queryByText("王小明")).toBeNull();
  await userEvent.click(screen.getByText("Åsa Lindqvist"));
  expect(onPick).toHaveBeenCalledExactlyOnceWith("a");
});

it("offers to add what is not there yet, without the space around it", async () => {
  const { onAdd, onPick } = show();
  await userEvent.type(field(), " Maja ");
  await userEvent.click(screen.getByText(/Add “Maja”/));
  expect(onAdd).toHaveBeenCalledExactlyOnceWith("Maja");
  expect(onPick).not.toHaveBeenCalled();
});

it("offers no second one of the same name, and takes it on leaving", async () => {
  const { onPick } = show();
  await userEvent.type(field(), "åsa lindqvist");
  expect(screen.queryByText(/Add “/)).toBeNull();
  await userEvent.tab();
  expect(onPick).toHaveBeenCalledExactlyOnceWith("a");
});

it("leaves things as they are where nothing was chosen", async () => {
  const { onPick, onAdd } = show("b");
  await userEvent.type(field(), "x");
  await userEvent.tab();
  expect(onPick).not.toHaveBeenCalled();
  expect(onAdd).not.toHaveBeenCalled();
  expect(field().value).toBe("王小明");
});

it("chooses nobody", async () => {
  const { onPick } = show("b");
  await userEvent.click(field());
  await userEvent.click(screen.getByText("Nobody"));
  expect(onPick).toHaveBeenCalledExactlyOnceWith(null);
});

it("does not look for half a composed word", async () => {
  show();
  fireEvent.compositionStart(field());
  fireEvent.change(field(), { target: { value: "xiao" } });
  expect(screen.queryByText(/Add “/)).toBeNull();
  fireEvent.change(field(), { target: { value: "小" } });
  fireEvent.compositionEnd(field());
  await waitFor(() => expect(screen.getByText("王小明")).toBeTruthy());
  expect(screen.queryByText("Åsa Lindqvist")).toBeNull();
});

it("says at the field what was refused", async () => {
  const refuse = async () => {
    throw new Error("no");
  };
  renderInWindow(
    <PickOrAdd
      label="Owner"
      none="Nobody"
      value={null}
      {...{ choices }}
      onPick={refuse}
      onAdd={refuse}
    />,
  );
  await userEvent.type(field(), "asa");
  await userEvent.click(screen.getByText("Åsa Lindqvist"));
  await waitFor(() => expect(field().getAttribute("aria-invalid")).toBe("true"));
});
