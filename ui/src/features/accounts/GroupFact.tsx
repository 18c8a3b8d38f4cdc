// The group a client belongs to; a new one is made by naming it.
import { useMutation, useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { ClientView } from "../../shared/bridge/types";
import { PickOrAdd } from "../../shared/components/PickOrAdd";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { Fact } from "./Fact";

interface Props {
  view: ClientView;
}

export function GroupFact({ view }: Props) {
  const words = useWords();
  const format = useFormat();
  const groups = useQuery({ queryKey: ["groups"], queryFn: desk.groups });
  const set = useMutation({
    mutationFn: (name: string | null) => desk.setGroup(view.account.id, name),
    meta: { failsInPlace: true },
  });
  const label = words.say("client-group");
  const id = view.account.group;
  const known = id === null ? [] : [{ id, label: view.group ?? "" }];
  const choices = groups.data?.map((group) => ({
    id: group.id,
    label: group.name,
    note: words.say("clients-count", { count: group.clients, shown: format.number(group.clients) }),
  }));
  const nameOf = (group: string) => choices?.find((one) => one.id === group)?.label ?? null;
  return (
    <Fact name="group" label={label}>
      <PickOrAdd
        label={label}
        value={id}
        choices={choices ?? known}
        none={words.say("client-no-group")}
        onPick={(group) => set.mutateAsync(group && nameOf(group))}
        onAdd={(name) => set.mutateAsync(name)}
      />
    </Fact>
  );
}
