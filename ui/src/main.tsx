// Starts the window: reads the preferences of this device first, so that nothing flashes in another
// language or theme.
// Styles first: those of components may overrule them.
import "./app/styles";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { readPreferences, usualPreferences } from "./shared/bridge/preferences";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has an element #root");
const preferences = await readPreferences().catch(usualPreferences);
createRoot(root).render(
  <StrictMode>
    <App preferences={preferences} />
  </StrictMode>,
);
