// Who holds a post that nobody is known to hold: somebody of the client without a post, or a new person.
import { Autocomplete, Button, Group } from "@mantine/core";
import { useState } from "react";
import { Form } from "../../shared/components/Form";
import { useWords } from "../../shared/words/use-words";
import { usePeopleTab } from "./people-tab";

interface Props {
  position: string;
  onDone?: () => void;
}

export function FillForm({ position, onDone }: Props) {
  const words = useWords();
  const { unplaced, changes } = usePeopleTab();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const name = text.trim();
  const submit = async () => {
    if (!name) return;
    setBusy(true);
    const known = unplaced.find((one) => one.name === name);
    const filled = await changes.fill(
      position,
      known ? { stakeholder: known.stakeholder } : { name },
    );
    setBusy(false);
    if (filled) onDone?.();
  };
  return (
    <Form label={words.say("position-fill")} onSubmit={() => void submit()}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <Autocomplete
          data-autofocus
          flex={1}
          label={words.say("position-fill-who")}
          value={text}
          data={[...new Set(unplaced.map((one) => one.name))]}
          limit={20}
          onChange={setText}
        />
        <Button type="submit" variant="default" disabled={!name} loading={busy}>
          {words.say("position-fill-go")}
        </Button>
      </Group>
    </Form>
  );
}
