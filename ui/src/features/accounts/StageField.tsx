// How close the two firms are: the four stages with what each means and the signals that one enters or leaves
// it, and since when the client stands where it stands.
import { Button, Popover, Radio, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { Stage } from "../../shared/bridge/types";
import { textValue } from "../../shared/edits/use-edit-cell";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { todayIn } from "../../shared/format/days";
import { useFormat } from "../../shared/format/use-format";
import { stages } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./CategoriesField.module.css";
import { lastStageChange } from "./stage-history";

interface Props {
  account: string;
  stage: Stage | null;
}

export function StageField({ account, stage }: Props) {
  const words = useWords();
  const save = useMutation({
    mutationFn: (next: Stage | null) => desk.editCell("account", account, "stage", textValue(next)),
    meta: { failsInPlace: true },
  });
  const chosen = save.isPending ? save.variables : stage;
  const said = chosen && words.code("stage", chosen);
  return (
    <Popover width={420} position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          fullWidth
          justify="flex-start"
          className={styles.button}
          aria-label={`${words.say("client-stage")}: ${said ?? words.say("field-choose")}`}
        >
          {said ?? <span className={styles.none}>{words.say("field-choose")}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Radio.Group
          aria-label={words.say("client-stage")}
          value={chosen ?? ""}
          onChange={(next) => save.mutate(next as Stage)}
        >
          <Stack gap="md">
            {stages.map((one) => (
              <Radio
                key={one}
                value={one}
                label={words.code("stage", one)}
                description={<Signals stage={one} />}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Since account={account} stage={chosen} />
        {save.error && <FailureMessage error={save.error} />}
      </Popover.Dropdown>
    </Popover>
  );
}

/** What a stage means, how one knows that it is reached, and how one knows that it is over. */
function Signals({ stage }: { stage: Stage }) {
  const words = useWords();
  const id = `stage-${stage}`;
  return (
    <span className={styles.signals}>
      <span>{words.attribute(id, "meaning")}</span>
      <span>
        <b>{words.say("stage-enters")}</b> {words.attribute(id, "enters")}
      </span>
      <span>
        <b>{words.say("stage-leaves")}</b> {words.attribute(id, "leaves")}
      </span>
    </span>
  );
}

function Since({ account, stage }: { account: string; stage: Stage | null | undefined }) {
  const words = useWords();
  const format = useFormat();
  const history = useQuery({
    queryKey: ["history", account],
    queryFn: () => desk.history("account", account),
  });
  const at = history.data && lastStageChange(history.data);
  if (!stage || !at) return null;
  return (
    <Text size="xs" c="dimmed" mt="md">
      {words.say("stage-since", { day: format.day(todayIn(null, new Date(at))) })}
    </Text>
  );
}
