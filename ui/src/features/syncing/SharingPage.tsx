// Sharing: what it is and how it begins; once the workspace is shared, who takes part, and what waits for a
// decision.
import { Button, Skeleton, Stack, Tabs } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { addresses, type SharingTab } from "../../shared/addresses";
import type { SyncView, WorkspaceState } from "../../shared/bridge/types";
import { EmptyState } from "../../shared/components/EmptyState";
import { Notice } from "../../shared/components/Notice";
import { Page } from "../../shared/components/Page";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { DecideTab } from "./DecideTab";
import { MembersTab } from "./MembersTab";
import { RecoveryNotice } from "./RecoveryNotice";
import { ShareDialog } from "./ShareDialog";
import styles from "./SharingPage.module.css";
import { useDecisions, useSyncState } from "./use-sync";

interface Props {
  workspace: WorkspaceState;
  tab: string | undefined;
}

export function SharingPage({ workspace, tab }: Props) {
  const words = useWords();
  const sync = useSyncState();
  const [beginning, setBeginning] = useState(false);
  return (
    <Page title={words.say("sharing-title")}>
      {sync.error && <FailureMessage error={sync.error} />}
      {sync.isPending && <Skeleton height={240} />}
      {sync.data && !sync.data.shared && <NotShared onBegin={() => setBeginning(true)} />}
      {sync.data?.shared && !beginning && (
        <Shared sync={sync.data} tab={tab === "decide" ? "decide" : "members"} />
      )}
      <ShareDialog
        opened={beginning}
        folder={workspace.folder}
        onClose={() => setBeginning(false)}
      />
    </Page>
  );
}

function NotShared({ onBegin }: { onBegin: () => void }) {
  const words = useWords();
  return (
    <EmptyState
      icon={<IconUsersGroup size={40} stroke={1.2} />}
      title={words.say("sharing-empty")}
      text={words.say("sharing-empty-text")}
    >
      <Button onClick={onBegin}>{words.say("sharing-begin")}</Button>
    </EmptyState>
  );
}

function Shared({ sync, tab }: { sync: SyncView; tab: SharingTab }) {
  const words = useWords();
  const format = useFormat();
  const [, navigate] = useLocation();
  const waiting = useDecisions();
  return (
    <Stack gap="lg" className={styles.shared}>
      {sync.standing === "revoked" && (
        <Notice tone="bad" title={words.say("chip-revoked")}>
          {words.attribute("chip-revoked", "meaning")}
        </Notice>
      )}
      {sync.recovery_key_pending && <RecoveryNotice />}
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          navigate(addresses.sharing((next as SharingTab) ?? undefined), { replace: true })
        }
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="members">{words.say("sharing-members")}</Tabs.Tab>
          <Tabs.Tab value="decide">
            {words.say("sharing-decide")}
            {waiting > 0 && <span className={styles.count}>{format.number(waiting)}</span>}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="members">
          <MembersTab sync={sync} />
        </Tabs.Panel>
        <Tabs.Panel value="decide">
          <DecideTab sync={sync} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
