// Changes of others that do not count yet, by the reason: what a device wrote after it was taken away stands first,
// since only there a person may have to decide. Nothing here is ever thrown away.
import { Button, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { WaitingView } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./DecideTab.module.css";
import { useRowNames } from "./use-row-names";
import { byReason, type WaitingReason } from "./waiting-groups";

interface Props {
  waiting: WaitingView[];
}

export function WaitingChanges({ waiting }: Props) {
  return byReason(waiting).map(([reason, group]) => (
    <Group key={reason} reason={reason} group={group} />
  ));
}

function Group({ reason, group }: { reason: WaitingReason; group: WaitingView[] }) {
  const words = useWords();
  return (
    <Section title={words.say(`waiting-${reason}`)}>
      <Text size="sm" c="dimmed" mb="md">
        {words.attribute(`waiting-${reason}`, "advice")}
      </Text>
      <ul className={styles.lines}>
        {group.map((one) => (
          <Line key={one.id} waiting={one} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ waiting }: { waiting: WaitingView }) {
  const words = useWords();
  const format = useFormat();
  const toast = useToast();
  const nameOf = useRowNames();
  const adopt = useMutation({
    mutationFn: () => desk.adopt(waiting.id),
    onSuccess: () => toast.say(words.say("waiting-adopted")),
  });
  const author = waiting.author ?? words.say("member-unnamed");
  const about =
    waiting.account === null
      ? words.say("waiting-common")
      : (nameOf(waiting.account) ?? words.say("waiting-account-unknown"));
  return (
    <li className={styles.line}>
      <div className={styles.facts}>
        <p className={styles.said}>{words.say("waiting-changes-of", { author })}</p>
        <p className={styles.aside}>
          {about} · {format.moment(new Date(waiting.at_ms ?? 0))}
        </p>
      </div>
      {waiting.adoptable && (
        <Button
          variant="default"
          loading={adopt.isPending}
          aria-label={`${words.say("waiting-adopt")}: ${author}, ${about}`}
          onClick={() => adopt.mutate()}
        >
          {words.say("waiting-adopt")}
        </Button>
      )}
    </li>
  );
}
