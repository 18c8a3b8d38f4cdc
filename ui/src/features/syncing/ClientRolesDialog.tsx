// What a member may do client by client. A client without a role is not shared with the member.
import { Modal, Select, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { SharedMemberView, SharedRole } from "../../shared/bridge/types";
import { SearchInput } from "../../shared/components/SearchInput";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { plain } from "../../shared/format/plain-text";
import { useWords } from "../../shared/words/use-words";
import { sharedRoles } from "./roles";
import styles from "./SharingPage.module.css";

interface Props {
  member: SharedMemberView | null;
  onClose: () => void;
}

/** Lines drawn; the search reaches the rest. */
const SHOWN = 100;

export function ClientRolesDialog({ member, onClose }: Props) {
  const words = useWords();
  const name = member?.name ?? words.say("member-unnamed");
  return (
    <Modal
      opened={member !== null}
      onClose={onClose}
      title={words.say("client-roles", { name })}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={620}
    >
      {member && <Clients member={member} name={name} />}
    </Modal>
  );
}

function Clients({ member, name }: { member: SharedMemberView; name: string }) {
  const words = useWords();
  const [search, setSearch] = useState("");
  const clients = useQuery({ queryKey: ["clients"], queryFn: desk.clients });
  if (clients.error) return <FailureMessage error={clients.error} />;
  const sought = plain(search);
  const found = (clients.data ?? []).filter((client) => plain(client.name ?? "").includes(sought));
  const roles = new Map(member.accounts.map(({ account, role }) => [account, role]));
  return (
    <Stack gap="md">
      <Text size="sm">{words.say("client-roles-text", { name })}</Text>
      <SearchInput label={words.say("client-roles-find")} onSearch={setSearch} />
      <ul className={styles.rows}>
        {found.slice(0, SHOWN).map((client) => (
          <Line
            key={client.id}
            member={member.member}
            account={client.id}
            name={client.name ?? words.say("client-unnamed")}
            role={roles.get(client.id) ?? null}
          />
        ))}
      </ul>
      {found.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {words.say("client-roles-more")}
        </Text>
      )}
    </Stack>
  );
}

/** No role: the client is not shared. */
const NONE = "none";

interface LineProps {
  member: string;
  account: string;
  name: string;
  role: string | null;
}

function Line({ member, account, name, role }: LineProps) {
  const words = useWords();
  const set = useMutation({
    mutationFn: (next: string) =>
      desk.setAccountRole(member, account, next === NONE ? null : (next as SharedRole)),
  });
  const none = { value: NONE, label: words.say("client-roles-none") };
  return (
    <li className={styles.device}>
      <span className={styles.facts}>{name}</span>
      <Select
        w={150}
        aria-label={name}
        value={set.isPending ? set.variables : (role ?? NONE)}
        allowDeselect={false}
        disabled={set.isPending}
        data={[
          none,
          ...sharedRoles.map((one) => ({ value: one, label: words.say(`shared-role-${one}`) })),
        ]}
        onChange={(next) => next && set.mutate(next)}
      />
    </li>
  );
}
