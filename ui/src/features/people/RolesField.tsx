// The buying roles of a person: several may apply; what is picked counts at once.
import { MultiSelect } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { BuyingRole } from "../../shared/bridge/types";
import { failureWords } from "../../shared/failures/failure-words";
import { roles as all } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./PersonPanel.module.css";

interface Props {
  stakeholder: string;
  roles: BuyingRole[];
}

export function RolesField({ stakeholder, roles }: Props) {
  const words = useWords();
  const save = useMutation({
    mutationFn: (next: BuyingRole[]) => desk.setRoles(stakeholder, next),
    meta: { failsInPlace: true },
  });
  const held = save.isPending ? save.variables : roles;
  return (
    <MultiSelect
      aria-label={words.say("person-roles")}
      placeholder={held.length === 0 ? words.say("person-roles-none") : ""}
      value={held}
      data={all.map((role) => ({ value: role, label: words.code("role", role) }))}
      error={save.error && failureWords(save.error, words).title}
      classNames={{ input: styles.pills ?? "", section: styles.hidden ?? "" }}
      onChange={(next) => save.mutate(next as BuyingRole[])}
    />
  );
}
