// Builds the window into ui/dist and runs its tests. Nothing is fetched from a network: fonts, icons and
// words are in the bundle.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { licences } from "./build/licences.ts";
import { woff2Only } from "./build/woff2-only.ts";

export default defineConfig({
  plugins: [woff2Only(), react(), licences()],
  // Tauri serves the files itself; relative addresses work under any scheme.
  base: "./",
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    target: ["safari16", "chrome110"],
    // Fonts stay files, so that only the slices in use are read.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: "happy-dom",
    setupFiles: ["./src/shared/test-setup.ts"],
    include: ["{src,build}/**/*.test.{ts,tsx}"],
    css: false,
    // A test that waits for the window says what it waits for; a slow computer is no fault.
    testTimeout: 60_000,
  },
});
