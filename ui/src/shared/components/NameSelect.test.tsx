// Somebody is picked by half a name, never by half a composed word.
import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { renderInWindow } from "../test-window";
import { NameSelect } from "./NameSelect";
import { NamesSelect } from "./NamesSelect";

vi.mock("../bridge/desk", () => ({
  desk: {
    // The desk knows pinyin.
    search: async (query: string) => (query === "wxm" ? [{ row: "s-wang" }] : []),
  },
}));

const options = [
  { value: "asa", label: "Åsa Lindqvist", note: "CEO" },
  { value: "wang", label: "王小明", note: "CFO", rows: ["s-wang"] },
  { value: "peter", label: "Peter Vance", note: null },
];
const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Who" });
const offered = () => screen.queryAllByRole("option").map((option) => option.textContent);

function show(onChange = vi.fn()) {
  renderInWindow(<NameSelect label="Who" options={options} value={null} onChange={onChange} />);
  return onChange;
}

it("finds names without their accents, titles, and Chinese names by pinyin", async () => {
  show();
  await userEvent.type(field(), "asa");
  expect(offered()).toEqual(["Åsa LindqvistCEO"]);
  await userEvent.clear(field());
  await userEvent.type(field(), "cfo");
  expect(offered()).toEqual(["王小明CFO"]);
  await userEvent.clear(field());
  await userEvent.type(field(), "wxm");
  await vi.waitFor(() => expect(offered()).toEqual(["王小明CFO"]));
});

it("takes the first that fits with Enter", async () => {
  const onChange = show();
  await userEvent.type(field(), "pet{Enter}");
  expect(onChange.mock.calls[0]?.[0]).toBe("peter");
});

it("does not narrow the list by a word that is still being composed", async () => {
  show();
  await userEvent.click(field());
  fireEvent.compositionStart(field());
  fireEvent.change(field(), { target: { value: "xiao" } });
  expect(offered()).toHaveLength(3);
  fireEvent.change(field(), { target: { value: "小" } });
  fireEvent.compositionEnd(field());
  expect(offered()).toEqual(["王小明CFO"]);
});

it("adds a name that is not there, where that is meant to be", async () => {
  const onAdd = vi.fn();
  const onChange = vi.fn();
  renderInWindow(
    <NamesSelect label="Who" options={options} value={[]} onChange={onChange} onAdd={onAdd} />,
  );
  await userEvent.type(field(), "Nils Ny");
  await userEvent.click(screen.getByRole("option", { name: /Nils Ny/ }));
  expect(onAdd).toHaveBeenCalledExactlyOnceWith("Nils Ny");
  expect(onChange).not.toHaveBeenCalled();
});
