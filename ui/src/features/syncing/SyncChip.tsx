// The chip of a shared workspace: one sign, one short line, and how much waits for a decision. It opens what there
// is to know, with a round by hand and the switch for working offline. Nothing moves or blinks.
import { Button, Group, Popover, Switch, Tooltip, UnstyledButton } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCloudOff,
  IconCloudUp,
  IconHourglass,
  IconPlugConnectedX,
} from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import type { SyncView } from "../../shared/bridge/types";
import { showAgo } from "../../shared/format/ago";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./SyncChip.module.css";
import { SyncFacts } from "./SyncFacts";
import { type ChipState, chipState, chipTone } from "./sync-look";
import { useNow } from "./use-now";
import { useDecisions } from "./use-sync";
import { useSetOffline, useSyncNow } from "./use-sync-work";

interface Props {
  /** A sign only; its words are on hover. */
  narrow: boolean;
  sync: SyncView;
}

const icons: Record<ChipState, typeof IconCircleCheck> = {
  revoked: IconPlugConnectedX,
  asking: IconHourglass,
  refused: IconAlertTriangle,
  full: IconAlertTriangle,
  failed: IconAlertTriangle,
  unreachable: IconCloudOff,
  offline: IconCloudOff,
  pending: IconCloudUp,
  untried: IconHourglass,
  synced: IconCircleCheck,
};

export function SyncChip({ narrow, sync }: Props) {
  const words = useWords();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const waiting = useDecisions();
  const line = useChipLine(sync);
  const state = chipState(sync);
  const Icon = icons[state];
  const count =
    waiting > 0 ? words.say("sync-decide", { count: waiting, shown: format.number(waiting) }) : "";
  const label = [line, count].filter(Boolean).join(". ");
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="right-end"
      width={340}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <Tooltip label={label} position="right" disabled={!narrow || opened}>
          <UnstyledButton
            className={styles.chip}
            data-narrow={narrow || undefined}
            data-tone={chipTone(state)}
            aria-haspopup="dialog"
            aria-expanded={opened}
            onClick={() => setOpened((was) => !was)}
          >
            <Icon size={16} stroke={1.5} aria-hidden />
            <span className={narrow ? "unseen" : styles.line}>{line}</span>
            {waiting > 0 && (
              <span className={styles.count} role="img" aria-label={count}>
                {format.number(waiting)}
              </span>
            )}
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.say("sharing-title")}>
        <Details sync={sync} line={line} count={count} onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The short line of the chip. */
function useChipLine(sync: SyncView): string {
  const words = useWords();
  const format = useFormat();
  const now = useNow();
  const state = chipState(sync);
  return words.say(`chip-${state}`, {
    count: sync.pending,
    shown: format.number(sync.pending),
    ago: showAgo(format.locale, sync.last_synced_ms ?? now, now),
  });
}

interface DetailsProps {
  sync: SyncView;
  line: string;
  count: string;
  onClose: () => void;
}

function Details({ sync, line, count, onClose }: DetailsProps) {
  const words = useWords();
  const now = useSyncNow();
  const setOffline = useSetOffline();
  const isOffline = setOffline.isPending ? setOffline.variables : sync.reach === "offline";
  return (
    <div className={styles.details}>
      <p className={styles.title}>{line}</p>
      <SyncFacts sync={sync} />
      {count && (
        <Link href={addresses.sharing("decide")} className={styles.decide} onClick={onClose}>
          {count}
        </Link>
      )}
      <Switch
        size="xs"
        label={words.say("sync-offline")}
        description={words.say("sync-offline-text")}
        checked={isOffline}
        onChange={(event) => setOffline.mutate(event.currentTarget.checked)}
      />
      <Group justify="space-between" gap="sm">
        <Button
          component={Link}
          href={addresses.sharing()}
          variant="subtle"
          className="quiet"
          onClick={onClose}
        >
          {words.say("sharing-open")}
        </Button>
        <Button
          variant="default"
          loading={now.isPending || sync.syncing}
          disabled={isOffline}
          onClick={() => now.mutate()}
        >
          {words.say("sync-now")}
        </Button>
      </Group>
    </div>
  );
}
