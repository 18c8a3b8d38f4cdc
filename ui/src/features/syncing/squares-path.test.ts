// The picture has exactly the dark squares.
import { expect, it } from "vitest";
import { squaresPath } from "./squares-path";

it("draws each run of a row once", () => {
  const dark = [true, true, false, false, false, false, true, false, true];
  expect(squaresPath(3, dark)).toBe("M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z");
  expect(squaresPath(2, [false, false, false, false])).toBe("");
  expect(squaresPath(2, [true, true, true, true])).toBe("M0 0h2v1h-2zM0 1h2v1h-2z");
});
