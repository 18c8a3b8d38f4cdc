// Decides by the state of the workspace what is shown: the first start, the lock, the wait to be let in, or the
// frame.
import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { LanguageField } from "../features/settings/LanguageField";
import { AwaitingPage } from "../features/syncing/AwaitingPage";
import { useSyncState } from "../features/syncing/use-sync";
import { FirstStart } from "../features/workspace/FirstStart";
import { Unlock } from "../features/workspace/Unlock";
import { desk } from "../shared/bridge/desk";
import type { WorkspaceState } from "../shared/bridge/types";
import { Threshold } from "../shared/components/Threshold";
import { failureWords } from "../shared/failures/failure-words";
import { useWords } from "../shared/words/use-words";
import { Frame } from "./Frame";
import { useShellEvents } from "./use-shell-events";

// Asked for once in the life of a workspace, if ever.
const JoinStart = lazy(async () => ({
  default: (await import("../features/syncing/JoinStart")).JoinStart,
}));

export function Gate() {
  const workspace = useQuery({
    queryKey: ["workspace"],
    queryFn: desk.workspaceState,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const queries = useQueryClient();
  const [joining, setJoining] = useState(false);
  const stage = workspace.data?.state;
  useEffect(() => {
    // Behind the lock nothing of the workspace stays in the window's memory.
    if (stage === "locked")
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "workspace" });
  }, [stage, queries]);
  const foot = <LanguageField bare />;
  if (workspace.error) {
    return <Shut error={workspace.error} onRetry={() => void workspace.refetch()} />;
  }
  switch (workspace.data?.state) {
    case "none":
      return joining ? (
        <Suspense>
          <JoinStart state={workspace.data} foot={foot} onBack={() => setJoining(false)} />
        </Suspense>
      ) : (
        <FirstStart state={workspace.data} foot={foot} onJoin={() => setJoining(true)} />
      );
    case "locked":
      return <Unlock state={workspace.data} foot={foot} />;
    case "open":
      return <Open workspace={workspace.data} foot={foot} />;
    default:
      // It answers in milliseconds: a blank page is calmer than a flash of something.
      return null;
  }
}

/** An open workspace; one that was made to join others has nothing to show before it is let in. */
function Open({ workspace, foot }: { workspace: WorkspaceState; foot: React.ReactNode }) {
  useShellEvents();
  const { data: sync } = useSyncState();
  if (sync?.standing === "asking") return <AwaitingPage sync={sync} foot={foot} />;
  return <Frame workspace={workspace} />;
}

/** The workspace cannot be opened at all. */
function Shut({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords();
  const { title, meaning, advice, detail } = failureWords(error, words);
  const text = [meaning, advice].filter(Boolean).join(" ");
  return (
    <Threshold title={title} text={text} foot={<LanguageField bare />}>
      {detail && (
        <Text size="xs" c="dimmed" mb="xl" style={{ overflowWrap: "anywhere" }}>
          {detail}
        </Text>
      )}
      <Button fullWidth onClick={onRetry}>
        {words.say("action-try-again")}
      </Button>
    </Threshold>
  );
}
