// What the test environment lacks and the components ask for: media queries, observers that see nothing move,
// fonts that never arrive; and the words of all languages. Deliberately absent: anything of Tauri; tests of components bring their own answers.
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import { languages, readWords } from "./words/catalogue";

// What a test waits for comes at once, unless the computer has other work: then it comes later, and is no fault.
configure({ asyncUtilTimeout: 20_000 });

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
// Texts that grow measure again once a font has arrived; here none ever does.
if (!document.fonts) Object.defineProperty(document, "fonts", { value: new EventTarget() });
window.ResizeObserver ??= StillObserver as unknown as typeof ResizeObserver;

afterEach(cleanup);

await Promise.all(languages.map(readWords));
