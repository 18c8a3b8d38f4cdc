// Enter that picks a Chinese word never confirms a form.
import { expect, it } from "vitest";
import { isConfirmed } from "./composition";

it("takes Enter as Enter when nothing is being composed", () => {
  expect(isConfirmed({ key: "Enter", keyCode: 13, nativeEvent: { isComposing: false } })).toBe(
    true,
  );
});

it("leaves Enter to the input method while a word is composed", () => {
  expect(isConfirmed({ key: "Enter", keyCode: 13, nativeEvent: { isComposing: true } })).toBe(
    false,
  );
  expect(isConfirmed({ key: "Enter", keyCode: 13, isComposing: true })).toBe(false);
});

it("knows engines that say so by the key code alone", () => {
  expect(isConfirmed({ key: "Enter", keyCode: 229, nativeEvent: { isComposing: false } })).toBe(
    false,
  );
});

it("takes no other key as a confirmation", () => {
  expect(isConfirmed({ key: "a", keyCode: 65 })).toBe(false);
});
