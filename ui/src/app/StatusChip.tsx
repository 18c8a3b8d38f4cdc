// The chip at the foot of the rail: everything is saved on this computer, or is being saved.
import { Tooltip } from "@mantine/core";
import { IconCircleCheck, IconLoader2 } from "@tabler/icons-react";
import { useIsMutating } from "@tanstack/react-query";
import { useWords } from "../shared/words/use-words";
import styles from "./Frame.module.css";

interface Props {
  narrow: boolean;
  sample: boolean;
}

export function StatusChip({ narrow, sample }: Props) {
  const words = useWords();
  const saving = useIsMutating() > 0;
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
