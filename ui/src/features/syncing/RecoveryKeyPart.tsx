// The recovery key, shown until somebody says that it is on paper: in groups, to be printed or copied by hand. The
// program forgets it then.
import { Button, Checkbox, Group, Portal, Skeleton, Stack, Text } from "@mantine/core";
import { IconCopy, IconPrinter } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { useToast } from "../../shared/components/use-toast";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import styles from "./RecoveryKeyPart.module.css";

interface Props {
  onKept: () => void;
}

export function RecoveryKeyPart({ onKept }: Props) {
  const words = useWords();
  const toast = useToast();
  const [onPaper, setOnPaper] = useState(false);
  // Never kept longer than it is shown.
  const key = useQuery({ queryKey: ["recovery-key"], queryFn: desk.recoveryKey, gcTime: 0 });
  const forget = useMutation({ mutationFn: desk.forgetRecoveryKey, onSuccess: onKept });
  if (key.error) return <FailureMessage error={key.error} />;
  if (key.isPending) return <Skeleton height={160} />;
  if (!key.data)
    return (
      <Stack gap="md" align="flex-start">
        <Text size="sm">{words.say("recovery-gone")}</Text>
        <Button onClick={onKept}>{words.say("sharing-next")}</Button>
      </Stack>
    );
  const groups = key.data.split("-");
  const copy = () =>
    navigator.clipboard
      .writeText(key.data ?? "")
      .then(() => toast.say(words.say("recovery-copied")))
      .catch(toast.fail);
  return (
    <Stack gap="md">
      <Text size="sm">{words.say("recovery-text")}</Text>
      <Groups groups={groups} />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.5} />}
          onClick={() => window.print()}
        >
          {words.say("recovery-print")}
        </Button>
        <Button
          variant="subtle"
          className="quiet"
          leftSection={<IconCopy size={16} stroke={1.5} />}
          onClick={copy}
        >
          {words.say("recovery-copy")}
        </Button>
      </Group>
      <Checkbox
        label={words.say("recovery-on-paper")}
        description={words.say("recovery-on-paper-text")}
        checked={onPaper}
        onChange={(event) => setOnPaper(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button disabled={!onPaper} loading={forget.isPending} onClick={() => forget.mutate()}>
          {words.say("sharing-next")}
        </Button>
      </Group>
      <Portal reuseTargetNode={false} className={styles.sheet}>
        <h1>{words.say("recovery-sheet-title")}</h1>
        <p>{words.say("recovery-sheet-text")}</p>
        <Groups groups={groups} />
        <p>{words.say("recovery-sheet-day")} ____________________</p>
      </Portal>
    </Stack>
  );
}

function Groups({ groups }: { groups: string[] }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list would read out fourteen numbers beside the groups
    <div className={styles.groups} role="group" aria-label={words.say("recovery-title")}>
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be the same, and none ever moves
        <span key={at}>{group}</span>
      ))}
    </div>
  );
}
