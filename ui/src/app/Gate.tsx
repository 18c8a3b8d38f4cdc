// Decides by the state of the workspace what is shown: the first start, the lock, or the frame.
import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { LanguageField } from "../features/settings/LanguageField";
import { FirstStart } from "../features/workspace/FirstStart";
import { Threshold } from "../features/workspace/Threshold";
import { Unlock } from "../features/workspace/Unlock";
import { desk } from "../shared/bridge/desk";
import { failureWords } from "../shared/failures/failure-words";
import { useWords } from "../shared/words/use-words";
import { Frame } from "./Frame";

export function Gate() {
  const workspace = useQuery({
    queryKey: ["workspace"],
    queryFn: desk.workspaceState,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const queries = useQueryClient();
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
      return <FirstStart state={workspace.data} foot={foot} />;
    case "locked":
      return <Unlock state={workspace.data} foot={foot} />;
    case "open":
      return <Frame workspace={workspace.data} />;
    default:
      // It answers in milliseconds: a blank page is calmer than a flash of something.
      return null;
  }
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
