// Who uses this device, and what the device is called: how the others will see both.
import { SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { isAtField } from "../../shared/failures/failure-words";
import { useWords } from "../../shared/words/use-words";

/** What was filled in, and whether it is enough; who comes with the recovery key is known by it. */
export function useWho(asksPerson = true) {
  const words = useWords();
  const [person, setPerson] = useState("");
  const [device, setDevice] = useState(words.say("who-device-usual"));
  const [tried, setTried] = useState(false);
  return {
    asksPerson,
    person,
    device,
    tried,
    setPerson,
    setDevice,
    check: () => {
      setTried(true);
      return (!asksPerson || person.trim() !== "") && device.trim() !== "";
    },
  };
}

interface Props {
  who: ReturnType<typeof useWho>;
  /** What the desk refused. */
  error: unknown;
}

export function WhoFields({ who, error }: Props) {
  const words = useWords();
  const missing = (value: string) =>
    who.tried && value.trim() === "" && words.say("field-required");
  const refused = isAtField(error, "name") && words.say("field-required");
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {words.say("who-text")}
      </Text>
      <SimpleGrid cols={2} spacing="md">
        {who.asksPerson && (
          <TextInput
            data-autofocus
            label={words.say("who-person")}
            value={who.person}
            autoComplete="name"
            error={missing(who.person) || refused}
            onChange={(event) => who.setPerson(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={words.say("who-device")}
          value={who.device}
          autoComplete="off"
          error={missing(who.device)}
          onChange={(event) => who.setDevice(event.currentTarget.value)}
        />
      </SimpleGrid>
    </Stack>
  );
}
