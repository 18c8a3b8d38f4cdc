// While this device waits to be let in: the six words to compare, and nothing else to do. It goes on by itself as
// soon as the other side says yes.
import { Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { SyncView } from "../../shared/bridge/types";
import { Threshold } from "../../shared/components/Threshold";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import { placeName } from "./place-draft";
import { SixWords } from "./SixWords";

interface Props {
  sync: SyncView;
  foot: React.ReactNode;
}

export function AwaitingPage({ sync, foot }: Props) {
  const words = useWords();
  const look = useMutation({ mutationFn: desk.syncOnce, meta: { failsInPlace: true } });
  return (
    <Threshold title={words.say("await-title")} text={words.say("await-text")} foot={foot} wide>
      <Stack gap="lg">
        {sync.six_words && <SixWords six={sync.six_words} />}
        <Text size="sm">{words.say("await-same")}</Text>
        {sync.address && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {placeName(sync.address)} · {words.say(`sync-reach-${sync.reach}`)}
          </Text>
        )}
        {look.error && <FailureMessage error={look.error} />}
        {look.isSuccess && (
          <Text size="sm" c="dimmed" role="status">
            {words.say("await-not-yet")}
          </Text>
        )}
        <Button fullWidth loading={look.isPending} onClick={() => look.mutate()}>
          {words.say("await-look")}
        </Button>
      </Stack>
    </Threshold>
  );
}
