// A passphrase is counted in characters, as the desk counts it.
import { expect, it } from "vitest";
import { passphraseFault } from "./passphrase";

it("needs eight characters, whatever they are", () => {
  expect(passphraseFault("1234567", "1234567")).toBe("short");
  expect(passphraseFault("行囊里装着八个字", "行囊里装着八个字")).toBeNull();
  expect(passphraseFault("😀😀😀😀", "😀😀😀😀")).toBe("short");
});

it("needs the same twice", () => {
  expect(passphraseFault("longenough", "longenougH")).toBe("differs");
});
