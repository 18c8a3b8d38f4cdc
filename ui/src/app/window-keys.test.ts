// Keys of the frame work from everywhere, and signs belong to the text where one writes.
import { expect, it } from "vitest";
import { frameKeyOf } from "./window-keys";

const pressed = {
  key: "k",
  keyCode: 75,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  target: null as EventTarget | null,
};

it("searches with Ctrl or Command, also while one writes", () => {
  const target = document.createElement("input");
  expect(frameKeyOf({ ...pressed, ctrlKey: true, target })).toBe("search");
  expect(frameKeyOf({ ...pressed, metaKey: true })).toBe("search");
  expect(frameKeyOf(pressed)).toBeNull();
});

it("shows the shortcuts on a question mark of either width, but not into a text", () => {
  expect(frameKeyOf({ ...pressed, key: "?", shiftKey: true })).toBe("shortcuts");
  expect(frameKeyOf({ ...pressed, key: "？" })).toBe("shortcuts");
  const target = document.createElement("textarea");
  expect(frameKeyOf({ ...pressed, key: "?", target })).toBeNull();
  const box = document.createElement("input");
  box.type = "checkbox";
  expect(frameKeyOf({ ...pressed, key: "?", target: box })).toBe("shortcuts");
});

it("leaves every key to the input method while a word is composed", () => {
  expect(frameKeyOf({ ...pressed, ctrlKey: true, isComposing: true })).toBeNull();
  expect(frameKeyOf({ ...pressed, key: "?", keyCode: 229 })).toBeNull();
});

it("goes to the places of the rail, the settings and the lock", () => {
  expect(frameKeyOf({ ...pressed, key: "2", metaKey: true })).toBe("place-2");
  expect(frameKeyOf({ ...pressed, key: "9", metaKey: true })).toBeNull();
  expect(frameKeyOf({ ...pressed, key: ",", ctrlKey: true })).toBe("settings");
  expect(frameKeyOf({ ...pressed, key: "L", ctrlKey: true, shiftKey: true })).toBe("lock");
});
