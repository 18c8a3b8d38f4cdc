// Files on this computer: the system's dialogs, files dropped on the window, the folder of a file.
// Only paths pass through here; reading and writing is the desk's work.

import { documentDir, join } from "@tauri-apps/api/path";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { open, save } from "@tauri-apps/plugin-dialog";
import { revealItemInDir } from "@tauri-apps/plugin-opener";

/** Which files a dialog offers. */
export interface FileKind {
  name: string;
  extensions: string[];
}

/** Asks which file to open; null where nobody chose. */
export async function chooseFile(title: string, kind: FileKind): Promise<string | null> {
  return await open({ title, multiple: false, directory: false, filters: [kind] });
}

/** Asks which folder; null where nobody chose. */
export async function chooseFolder(title: string): Promise<string | null> {
  return await open({ title, multiple: false, directory: true });
}

/** Asks where to save; null where nobody chose. */
export async function chooseTarget(
  title: string,
  defaultPath: string,
  kind: FileKind,
): Promise<string | null> {
  return await save({ title, defaultPath, filters: [kind] });
}

/** A place for a new file: the person's documents; the bare name where the system names no such folder. */
export async function suggestPath(fileName: string): Promise<string> {
  return await documentDir()
    .then((folder) => join(folder, fileName))
    .catch(() => fileName);
}

/** Shows a file in the system's file manager. */
export async function showInFolder(path: string): Promise<void> {
  await revealItemInDir(path);
}

/** What a drag over the window does. */
export interface DropHandlers {
  /** A file hangs over the window, or no longer does. */
  onHover: (hovering: boolean) => void;
  onDrop: (path: string) => void;
}

/** Listens for files dropped on the window; returns the end of listening. */
export function listenForDrops({ onHover, onDrop }: DropHandlers): () => void {
  const listening = getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "enter") onHover(true);
    if (payload.type === "leave") onHover(false);
    if (payload.type !== "drop") return;
    onHover(false);
    const [path] = payload.paths;
    if (path) onDrop(path);
  });
  return () => {
    void listening.then((stop) => stop());
  };
}
