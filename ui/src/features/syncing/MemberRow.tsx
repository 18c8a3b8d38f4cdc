// A member: the role, the devices with when each was last heard of, and for an admin the ways to change both.
import { Button, Select } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { DeviceView, SharedMemberView, SharedRole } from "../../shared/bridge/types";
import { useToast } from "../../shared/components/use-toast";
import { showAgo } from "../../shared/format/ago";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import type { Revoked } from "./RevokeDialog";
import { sharedRoles } from "./roles";
import styles from "./SharingPage.module.css";
import { useNow } from "./use-now";

interface Props {
  member: SharedMemberView;
  isAdmin: boolean;
  /** Shows the roles client by client. */
  onRoles: () => void;
  onRevoke: (revoked: Revoked) => void;
}

export function MemberRow({ member, isAdmin, onRoles, onRevoke }: Props) {
  const words = useWords();
  const format = useFormat();
  const name = member.name ?? words.say("member-unnamed");
  const isGone = member.role === null;
  const mayChange = isAdmin && !isGone && !member.own;
  const asides = [
    member.own && words.say("member-you"),
    isGone && words.say("member-gone"),
    !isGone && !mayChange && words.say(`shared-role-${member.role}`),
    !isGone &&
      words.say("member-accounts", {
        count: member.accounts.length,
        shown: format.number(member.accounts.length),
      }),
  ].filter(Boolean);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div className={styles.facts}>
          <p className={styles.name}>{name}</p>
          <p className={styles.aside}>{asides.join(" · ")}</p>
        </div>
        {mayChange && (
          <div className={styles.ways}>
            <Button
              variant="subtle"
              className="quiet"
              aria-label={`${words.say("client-roles-open")} ${name}`}
              onClick={onRoles}
            >
              {words.say("client-roles-open")}
            </Button>
            <RoleField member={member} name={name} />
            <Button
              variant="subtle"
              className="quiet"
              aria-label={`${words.say("revoke")}: ${name}`}
              onClick={() => onRevoke({ kind: "member", id: member.member, name })}
            >
              {words.say("revoke")}
            </Button>
          </div>
        )}
      </div>
      <ul className={styles.devices}>
        {member.devices.map((device) => (
          <Device
            key={device.id}
            device={device}
            canRevoke={isAdmin && !device.own && !device.revoked}
            onRevoke={onRevoke}
          />
        ))}
      </ul>
    </li>
  );
}

function RoleField({ member, name }: { member: SharedMemberView; name: string }) {
  const words = useWords();
  const toast = useToast();
  const set = useMutation({
    mutationFn: (role: SharedRole) => desk.setMemberRole(member.member, role),
    onSuccess: (_done, role) =>
      toast.say(words.say("member-role-set", { name, role: words.say(`shared-role-${role}`) })),
  });
  return (
    <Select
      w={150}
      aria-label={words.say("member-role", { name })}
      value={set.isPending ? set.variables : member.role}
      allowDeselect={false}
      data={sharedRoles.map((role) => ({ value: role, label: words.say(`shared-role-${role}`) }))}
      onChange={(role) => role && set.mutate(role as SharedRole)}
    />
  );
}

interface DeviceProps {
  device: DeviceView;
  canRevoke: boolean;
  onRevoke: (revoked: Revoked) => void;
}

function Device({ device, canRevoke, onRevoke }: DeviceProps) {
  const words = useWords();
  const format = useFormat();
  const now = useNow();
  const name = device.name ?? words.say("device-unnamed", { id: device.id.slice(0, 6) });
  const heard = device.last_heard_ms;
  const asides = device.revoked
    ? words.say("device-revoked")
    : device.own
      ? words.say("device-own")
      : heard === null
        ? words.say("device-silent")
        : words.say("device-heard", { ago: showAgo(format.locale, heard, now) });
  return (
    <li className={styles.device}>
      <span className={styles.facts}>
        <span className={device.revoked ? styles.gone : undefined}>{name}</span>{" "}
        <span className={styles.aside}>{asides}</span>
      </span>
      {canRevoke && (
        <Button
          variant="subtle"
          className="quiet"
          aria-label={`${words.say("revoke")}: ${name}`}
          onClick={() => onRevoke({ kind: "device", id: device.id, name })}
        >
          {words.say("revoke")}
        </Button>
      )}
    </li>
  );
}
