// What the test environment lacks and the components ask for: media queries and observers that see
// nothing move. Deliberately absent: anything of Tauri; tests of components bring their own answers.
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  }) as unknown as MediaQueryList;
window.ResizeObserver ??= StillObserver as unknown as typeof ResizeObserver;

afterEach(cleanup);
