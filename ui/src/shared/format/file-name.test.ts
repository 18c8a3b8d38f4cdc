// A file's name is one that every file system takes.
import { expect, it } from "vitest";
import { fileName } from "./file-name";

it("keeps names as they are written, without the signs that paths are made of", () => {
  expect(fileName(["华信精密/仪器: A", "2026-11-21"], "pdf")).toBe(
    "华信精密 仪器 A 2026-11-21.pdf",
  );
  expect(fileName(["Åsa\u0007 & Co", null, ""], "svg")).toBe("Åsa & Co.svg");
});
