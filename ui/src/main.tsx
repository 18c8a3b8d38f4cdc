// Starts the window: reads the preferences of this device first, so that nothing flashes in another
// language or theme.
// Styles first: those of components may overrule them.
import "./app/styles";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { readPreferences, usualPreferences } from "./shared/bridge/preferences";
import { readWords } from "./shared/words/catalogue";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has an element #root");
const preferences = await readPreferences().catch(usualPreferences);
// Names may be Chinese in any language, but two hundred style rules for them need not come first.
const fonts = import("./app/chinese-fonts");
await Promise.all([readWords(preferences.language), preferences.language === "zh-CN" && fonts]);
createRoot(root).render(
  <StrictMode>
    <App preferences={preferences} />
  </StrictMode>,
);
