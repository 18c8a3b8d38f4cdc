// A search field searches whole words only.
import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { renderInWindow } from "../test-window";
import { SearchInput } from "./SearchInput";

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Find" });

it("waits for the end of a composition before it searches", () => {
  const onSearch = vi.fn();
  renderInWindow(<SearchInput label="Find" onSearch={onSearch} />);
  fireEvent.compositionStart(field());
  fireEvent.change(field(), { target: { value: "xiao" } });
  expect(onSearch).not.toHaveBeenCalled();
  fireEvent.change(field(), { target: { value: "小" } });
  fireEvent.compositionEnd(field());
  expect(onSearch).toHaveBeenCalledExactlyOnceWith("小");
});

it("empties on the first Escape and leaves on the second", async () => {
  const [onSearch, onLeave] = [vi.fn(), vi.fn()];
  renderInWindow(<SearchInput label="Find" onSearch={onSearch} onLeave={onLeave} />);
  await userEvent.type(field(), "a{Escape}");
  expect(field().value).toBe("");
  expect(onSearch).toHaveBeenLastCalledWith("");
  expect(onLeave).not.toHaveBeenCalled();
  await userEvent.type(field(), "{Escape}");
  expect(onLeave).toHaveBeenCalledOnce();
});

it("goes on with Enter and back with Shift", async () => {
  const onConfirm = vi.fn();
  renderInWindow(<SearchInput label="Find" onSearch={() => undefined} onConfirm={onConfirm} />);
  await userEvent.type(field(), "a{Enter}{Shift>}{Enter}{/Shift}");
  expect(onConfirm.mock.calls).toEqual([[false], [true]]);
});
