// Undo belongs to what one has just done: typing first, then changes.
import { expect, it } from "vitest";
import { keepsItsOwn, turnOf } from "./use-undo-keys";

const keys = { key: "z", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

it("knows the keys of all three systems", () => {
  expect(turnOf({ ...keys, ctrlKey: true })).toBe("undo");
  expect(turnOf({ ...keys, metaKey: true })).toBe("undo");
  expect(turnOf({ ...keys, key: "Z", metaKey: true, shiftKey: true })).toBe("redo");
  expect(turnOf({ ...keys, key: "y", ctrlKey: true })).toBe("redo");
  expect(turnOf(keys)).toBeNull();
  expect(turnOf({ ...keys, ctrlKey: true, altKey: true })).toBeNull();
});

it("leaves the keys to a text with unsaved typing only", () => {
  const field = document.createElement("input");
  field.value = "typed";
  field.dataset.dirty = "true";
  expect(keepsItsOwn(field)).toBe(true);
  field.dataset.dirty = "false";
  expect(keepsItsOwn(field)).toBe(false);
});

it("leaves the keys to other texts that hold something", () => {
  const search = document.createElement("input");
  expect(keepsItsOwn(search)).toBe(false);
  search.value = "hua";
  expect(keepsItsOwn(search)).toBe(true);
});

it("takes the keys everywhere else", () => {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.value = "on";
  expect(keepsItsOwn(box)).toBe(false);
  expect(keepsItsOwn(document.body)).toBe(false);
  expect(keepsItsOwn(null)).toBe(false);
});
