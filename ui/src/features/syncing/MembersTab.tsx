// Who takes part: who asks to join, the members with their devices, the invitations that are out; beside it how
// sharing stands.
import { Button, Skeleton, Stack, Switch, Text } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { SharedMemberView, SyncView } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { ClientRolesDialog } from "./ClientRolesDialog";
import { InvitationDialog } from "./InvitationPart";
import { MemberRow } from "./MemberRow";
import { Requests } from "./Requests";
import { RevokeDialog, type Revoked } from "./RevokeDialog";
import styles from "./SharingPage.module.css";
import { StorageDialog } from "./StorageDialog";
import { SyncFacts } from "./SyncFacts";
import { useIsAdmin, useRequests } from "./use-sync";
import { useSetOffline, useSyncNow } from "./use-sync-work";

interface Props {
  sync: SyncView;
}

export function MembersTab({ sync }: Props) {
  const isAdmin = useIsAdmin();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {isAdmin && <Requests />}
        <Members sync={sync} isAdmin={isAdmin} />
        {isAdmin && <Invitations />}
      </div>
      <Standing sync={sync} />
    </div>
  );
}

function Members({ sync, isAdmin }: { sync: SyncView; isAdmin: boolean }) {
  const words = useWords();
  const { open } = useRequests();
  const [inviting, setInviting] = useState(false);
  const [looking, setLooking] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<Revoked | null>(null);
  const members = useQuery({ queryKey: ["shared-members"], queryFn: desk.sharedMembers });
  const invite = (
    <Button
      // Who asks already comes first.
      variant={open.length > 0 ? "default" : "filled"}
      leftSection={<IconUserPlus size={16} stroke={1.5} />}
      onClick={() => setInviting(true)}
    >
      {words.say("invite")}
    </Button>
  );
  return (
    <Section title={words.say("members-title")} aside={isAdmin && invite}>
      {members.error && <FailureMessage error={members.error} />}
      {members.isPending && <Skeleton height={120} />}
      <ul className={styles.rows}>
        {[...(members.data ?? [])].sort(ownFirst).map((member) => (
          <MemberRow
            key={member.member}
            member={member}
            isAdmin={isAdmin}
            onRoles={() => setLooking(member.member)}
            onRevoke={setRevoking}
          />
        ))}
      </ul>
      <ClientRolesDialog
        member={members.data?.find(({ member }) => member === looking) ?? null}
        onClose={() => setLooking(null)}
      />
      <InvitationDialog opened={inviting} onClose={() => setInviting(false)} />
      <RevokeDialog
        revoked={revoking}
        address={sync.address}
        user={sync.user}
        onClose={() => setRevoking(null)}
      />
    </Section>
  );
}

/** Oneself first, those who were taken away last. */
function ownFirst(one: SharedMemberView, other: SharedMemberView): number {
  const rank = ({ own, role }: SharedMemberView) => (own ? 0 : role === null ? 2 : 1);
  return rank(one) - rank(other) || (one.name ?? "").localeCompare(other.name ?? "");
}

/** Codes that somebody could still join with. */
function Invitations() {
  const words = useWords();
  const format = useFormat();
  const invitations = useQuery({ queryKey: ["invitations"], queryFn: desk.invitations });
  const withdraw = useMutation({ mutationFn: desk.withdrawInvitation });
  if (!invitations.data || invitations.data.length === 0) return null;
  return (
    <Section title={words.say("invitations-title")}>
      <Text size="xs" c="dimmed" mb="sm">
        {words.say("invitations-text")}
      </Text>
      <ul className={styles.rows}>
        {invitations.data.map(({ name, made_ms }) => {
          const made = words.say("invitation-made", { day: format.moment(new Date(made_ms ?? 0)) });
          return (
            <li key={name} className={styles.device}>
              <span>{made}</span>
              <Button
                variant="subtle"
                className="quiet"
                loading={withdraw.isPending && withdraw.variables === name}
                aria-label={`${words.say("invitation-withdraw")}: ${made}`}
                onClick={() => withdraw.mutate(name)}
              >
                {words.say("invitation-withdraw")}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** How sharing stands, with what can be done about it. */
function Standing({ sync }: Props) {
  const words = useWords();
  const [changing, setChanging] = useState(false);
  const now = useSyncNow();
  const setOffline = useSetOffline();
  const isOffline = setOffline.isPending ? setOffline.variables : sync.reach === "offline";
  return (
    <Section title={words.say("sync-title")}>
      <Stack gap="lg">
        <SyncFacts sync={sync} />
        <Switch
          size="xs"
          label={words.say("sync-offline")}
          description={words.say("sync-offline-text")}
          checked={isOffline}
          onChange={(event) => setOffline.mutate(event.currentTarget.checked)}
        />
        <Stack gap="sm">
          <Button
            variant="default"
            loading={now.isPending || sync.syncing}
            disabled={isOffline}
            onClick={() => now.mutate()}
          >
            {words.say("sync-now")}
          </Button>
          <Button variant="default" onClick={() => setChanging(true)}>
            {words.say("storage-change")}
          </Button>
        </Stack>
      </Stack>
      <StorageDialog
        opened={changing}
        address={sync.address}
        user={sync.user}
        onClose={() => setChanging(false)}
      />
    </Section>
  );
}
