// A build step: drops the WOFF twin of each WOFF2 font from the style sheets of @fontsource. Every
// webview that Tauri supports reads WOFF2, and the bundle is half the size.
import type { Plugin } from "vite";

const twin = /,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g;

export function woff2Only(): Plugin {
  return {
    name: "woff2-only",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("@fontsource") || !id.endsWith(".css")) return null;
      return { code: code.replace(twin, ""), map: null };
    },
  };
}
