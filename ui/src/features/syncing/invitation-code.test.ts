// A code can be read out over the telephone and typed as one hears it.
import { expect, it } from "vitest";
import { codeCount, codeFault, groupedCode, paperFault, plainCode } from "./invitation-code";

const code = "0123-4567-89AB-CDEF-GHJK-MNPQ-RS";

it("reads groups, lower case, spaces and letters that look like figures", () => {
  expect(plainCode(" 0123 4567 89ab cdef ghjk mnpq rs ")).toBe(code.replaceAll("-", ""));
  expect(plainCode("oOiIlL")).toBe("001111");
  expect(codeFault(code)).toBeNull();
  expect(codeFault(code.toLowerCase())).toBeNull();
});

it("shows groups of four while it is typed", () => {
  expect(groupedCode("0123456789")).toBe("0123 4567 89");
  expect(groupedCode(groupedCode("0123456789"))).toBe("0123 4567 89");
  expect(groupedCode("")).toBe("");
});

it("tells what is wrong before it asks the store", () => {
  expect(codeFault("  ")).toBe("missing");
  expect(codeFault("0123-45U7")).toBe("letters");
  expect(codeFault("0123")).toBe("short");
  expect(codeFault(`${code}7`)).toBe("long");
  expect(codeCount("0123 45")).toEqual({ typed: 6, needed: 26 });
});

it("takes the text of the picture too", () => {
  const pasted = `VALISE:${code.replaceAll("-", "")}:ABC`;
  expect(codeFault(pasted)).toBeNull();
  expect(groupedCode(pasted.toLowerCase())).toBe(pasted);
});

it("reads a recovery key from paper, in groups or not", () => {
  const groups = Array.from({ length: 14 }, () => "0ABC").join("-");
  expect(paperFault(groups)).toBeNull();
  expect(paperFault(groups.replaceAll("-", "\n").toLowerCase())).toBeNull();
  expect(paperFault(groups.slice(1))).toBe("letters");
  expect(paperFault(groups.replace("A", "U"))).toBe("letters");
});
