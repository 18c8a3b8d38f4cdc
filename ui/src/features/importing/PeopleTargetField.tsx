// Whose people a file holds: a client we have, or a new one of a name.
import { Group, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { desk, type PeopleTarget } from "../../shared/bridge/desk";
import { useWords } from "../../shared/words/use-words";

interface Props {
  target: PeopleTarget | null;
  onChange: (target: PeopleTarget | null) => void;
}

const NEW = "new";

export function PeopleTargetField({ target, onChange }: Props) {
  const words = useWords();
  const clients = useQuery({ queryKey: ["clients"], queryFn: desk.clients });
  const isNew = target !== null && "clientName" in target;
  const chosen = target === null ? null : isNew ? NEW : target.account;
  return (
    <Group align="flex-end" gap="md">
      <Select
        label={words.say("import-client")}
        placeholder={words.say("field-choose")}
        w={320}
        searchable
        limit={50}
        allowDeselect={false}
        nothingFoundMessage={words.say("field-nothing-found")}
        value={chosen}
        data={[
          { value: NEW, label: words.say("import-client-new") },
          ...(clients.data ?? []).map((row) => ({ value: row.id, label: row.name })),
        ]}
        onChange={(next) =>
          onChange(next === NEW ? { clientName: "" } : next ? { account: next } : null)
        }
      />
      {isNew && (
        <TextInput
          label={words.say("client-name")}
          w={320}
          value={target.clientName}
          onChange={(event) => onChange({ clientName: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}
