// The frame around every page: the rail at the left, the page beside it, and what can be called up from
// everywhere: search, shortcuts, trash, undo, the lock.
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useEffectEvent, useState } from "react";
import { useLocation } from "wouter";
import { ImportFlow } from "../features/importing/ImportFlow";
import { SearchDialog } from "../features/search/SearchDialog";
import { TrashDialog } from "../features/trash/TrashDialog";
import { addresses } from "../shared/addresses";
import type { WorkspaceState } from "../shared/bridge/types";
import styles from "./Frame.module.css";
import { PageBoundary } from "./PageBoundary";
import { Pages } from "./Pages";
import { places } from "./places";
import { Rail } from "./Rail";
import { ShortcutsSheet } from "./ShortcutsSheet";
import { useCommands } from "./use-commands";
import { useIdleLock, useLock } from "./use-lock";
import { useUndo } from "./use-undo";
import { useUndoKeys } from "./use-undo-keys";
import { type FrameKey, frameKeyOf } from "./window-keys";

/** What lies over the page. */
export type Overlay = "search" | "shortcuts" | "trash";

interface Props {
  workspace: WorkspaceState;
}

export function Frame({ workspace }: Props) {
  const narrow = useMediaQuery("(max-width: 1100px)", false, { getInitialValueInEffect: false });
  const [location] = useLocation();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = () => setOverlay(null);
  const undo = useUndo();
  const lock = useLock(workspace);
  const commands = useCommands({ undo, lock, onOpen: setOverlay });
  useUndoKeys(undo);
  useIdleLock(lock);
  useFrameKeys(lock, (next) => setOverlay((was) => (was === next ? null : next)));
  return (
    <ImportFlow>
      <div className={styles.frame} data-narrow={narrow || undefined}>
        <Rail
          narrow={narrow}
          workspace={workspace}
          onOpen={setOverlay}
          onUndo={undo}
          onLock={lock}
        />
        <main className={styles.page}>
          <PageBoundary address={location}>
            <Pages workspace={workspace} />
          </PageBoundary>
        </main>
      </div>
      <SearchDialog opened={overlay === "search"} onClose={close} commands={commands} />
      <ShortcutsSheet opened={overlay === "shortcuts"} onClose={close} canLock={lock !== null} />
      <TrashDialog opened={overlay === "trash"} onClose={close} />
    </ImportFlow>
  );
}

/** The keys of the frame. */
function useFrameKeys(lock: (() => void) | null, open: (overlay: Overlay) => void) {
  const [, navigate] = useLocation();
  const act = useEffectEvent((key: FrameKey) => {
    if (key === "search" || key === "shortcuts") open(key);
    else if (key === "settings") navigate(addresses.settings());
    else if (key === "lock") lock?.();
    else navigate(places.find((place) => `place-${place.key}` === key)?.address ?? "/");
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = frameKeyOf(event);
      if (!key) return;
      event.preventDefault();
      act(key);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
