// What waits for a decision: conflicts, moves on charts that were left out, changes that wait, and what is wrong
// with the shared place. Empty on most days, and then it says so.
import { Skeleton, Text } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { SyncView } from "../../shared/bridge/types";
import { EmptyState } from "../../shared/components/EmptyState";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import { Alarms } from "./Alarms";
import { ConflictCard } from "./ConflictCard";
import styles from "./DecideTab.module.css";
import { OddObjects } from "./OddObjects";
import { Requests } from "./Requests";
import { SkippedMoves } from "./SkippedMoves";
import { useIsAdmin, useRequests } from "./use-sync";
import { WaitingChanges } from "./WaitingChanges";

interface Props {
  sync: SyncView;
}

export function DecideTab({ sync }: Props) {
  const words = useWords();
  const isAdmin = useIsAdmin();
  const { open } = useRequests();
  const conflicts = useQuery({ queryKey: ["conflicts"], queryFn: desk.conflicts });
  const moves = useQuery({ queryKey: ["skipped-moves"], queryFn: desk.skippedMoves });
  const waiting = useQuery({ queryKey: ["waiting-changes"], queryFn: desk.waitingChanges });
  const odd = useQuery({ queryKey: ["odd-objects"], queryFn: desk.oddObjects });
  const alarms = useQuery({ queryKey: ["alarms"], queryFn: desk.alarms });
  const all = [conflicts, moves, waiting, odd, alarms];
  const failed = all.find(({ error }) => error !== null);
  if (failed) return <FailureMessage error={failed.error} />;
  if (all.some(({ isPending }) => isPending)) return <Skeleton height={240} />;
  const count = all.reduce((sum, { data }) => sum + (data?.length ?? 0), open.length);
  if (count === 0)
    return (
      <EmptyState
        icon={<IconChecks size={40} stroke={1.2} />}
        title={words.say("decide-empty")}
        text={words.say("decide-empty-text")}
      />
    );
  return (
    <div className={styles.parts}>
      {isAdmin && <Requests />}
      {conflicts.data && conflicts.data.length > 0 && (
        <Section title={words.say("conflicts-title")}>
          <Text size="sm" c="dimmed" mb="md">
            {words.say("conflicts-text")}
          </Text>
          {conflicts.data.map((conflict) => (
            <ConflictCard
              key={`${conflict.table} ${conflict.row} ${conflict.field} ${conflict.seen}`}
              conflict={conflict}
            />
          ))}
        </Section>
      )}
      {moves.data && moves.data.length > 0 && <SkippedMoves moves={moves.data} />}
      {waiting.data && waiting.data.length > 0 && <WaitingChanges waiting={waiting.data} />}
      {alarms.data && alarms.data.length > 0 && <Alarms alarms={alarms.data} />}
      {odd.data && odd.data.length > 0 && <OddObjects odd={odd.data} place={sync.address} />}
    </div>
  );
}
