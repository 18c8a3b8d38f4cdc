// How far long work is, with a way to stop it.
import { Button, Group, Progress, Text } from "@mantine/core";
import { useFormat } from "../format/use-format";
import { useWords } from "../words/use-words";
import type { JobState } from "./use-job";

interface Props {
  /** What is being done, as a sentence. */
  label: string;
  state: Extract<JobState<unknown>, { phase: "running" }>;
  onStop: () => void;
}

export function JobProgress({ label, state, onStop }: Props) {
  const words = useWords();
  const format = useFormat();
  const { progress, stopping } = state;
  const known = progress !== null && progress.total > 0;
  const share = known ? Math.min(100, (progress.done / progress.total) * 100) : 100;
  return (
    <div role="status">
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <Text size="sm">{stopping ? words.say("job-stopping") : label}</Text>
        {known && (
          <Text size="sm" c="dimmed" className="figures">
            {words.say("job-done-of", {
              done: format.number(progress.done),
              total: format.number(progress.total),
            })}
          </Text>
        )}
      </Group>
      <Progress value={share} animated={!known} aria-label={label} size="sm" />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onStop} disabled={stopping}>
          {words.say("action-stop")}
        </Button>
      </Group>
    </div>
  );
}
