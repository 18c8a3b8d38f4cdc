// The chip at the foot of the rail: everything is saved on this computer, or is being saved; where the workspace
// is shared, how that stands. Saving shows only where it takes long enough to be noticed, so that nothing flickers
// and a screen reader is left in peace.
import { Tooltip } from "@mantine/core";
import { IconCircleCheck, IconLoader2 } from "@tabler/icons-react";
import { useIsMutating } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { SyncChip } from "../features/syncing/SyncChip";
import { useSyncState } from "../features/syncing/use-sync";
import { useWords } from "../shared/words/use-words";
import styles from "./Frame.module.css";

interface Props {
  narrow: boolean;
  sample: boolean;
}

/** How long saving may take unnoticed, in milliseconds. */
const UNNOTICED = 400;

export function StatusChip({ narrow, sample }: Props) {
  const words = useWords();
  const { data: sync } = useSyncState();
  const saving = useLasting(useIsMutating() > 0);
  if (sync?.shared) return <SyncChip narrow={narrow} sync={sync} />;
  const Icon = saving ? IconLoader2 : IconCircleCheck;
  const label = words.say(
    saving ? "status-saving" : sample ? "status-saved-sample" : "status-saved",
  );
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <div className={styles.status} role="status" aria-label={label}>
        <Icon size={16} stroke={1.5} aria-hidden />
        {!narrow && <span>{label}</span>}
      </div>
    </Tooltip>
  );
}

/** True once something has held for a while. */
function useLasting(holds: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!holds) return;
    const wait = setTimeout(() => setLasting(true), UNNOTICED);
    return () => {
      clearTimeout(wait);
      setLasting(false);
    };
  }, [holds]);
  return lasting;
}
