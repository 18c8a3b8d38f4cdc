// The panel at the right: the post and who holds it, edited where it stands. Attitudes are dated and come
// with evidence; the sensitive profile stays away until it is asked for.
import { ActionIcon, CloseButton, Menu, Text, Tooltip } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { desk } from "../../shared/bridge/desk";
import type { PersonRow } from "../../shared/bridge/types";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { Attitudes } from "./Attitudes";
import { callHolder, callPost } from "./call-post";
import { FillForm } from "./FillForm";
import { HolderFacts } from "./HolderFacts";
import styles from "./PersonPanel.module.css";
import { PositionFacts } from "./PositionFacts";
import { PostMenuItems } from "./PostMenu";
import { ProfileFacts } from "./ProfileFacts";

interface Props {
  row: PersonRow;
  onClose: () => void;
}

export function PersonPanel({ row, onClose }: Props) {
  const { position } = row;
  const view = useQuery({
    queryKey: ["position", position],
    queryFn: () => desk.position(position),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (position) heading.current?.focus({ preventScroll: true });
  }, [position]);
  const holder = view.data?.holder;
  return (
    <aside
      className={styles.panel}
      aria-labelledby="person-panel"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <Head row={row} heading={heading} onClose={onClose} />
      {view.error && <FailureMessage error={view.error} />}
      {view.data && !holder && row.state !== "closed" && (
        <div className={styles.fill}>
          <FillForm key={position} position={position} />
        </div>
      )}
      {view.data && holder && (
        <>
          <HolderFacts key={holder.id} holder={holder} roles={view.data.roles} />
          <Attitudes stakeholder={holder.id} attitudes={view.data.attitudes} />
          <ProfileFacts key={`${holder.id} profile`} stakeholder={holder.id} />
        </>
      )}
      {view.data && <PositionFacts row={row} view={view.data} />}
    </aside>
  );
}

interface HeadProps extends Props {
  heading: React.Ref<HTMLHeadingElement>;
}

function Head({ row, heading, onClose }: HeadProps) {
  const words = useWords();
  const format = useFormat();
  const menu = words.say("position-menu", { name: callPost(row, words) });
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div className={styles.head}>
        <h2 id="person-panel" ref={heading} tabIndex={-1} className={styles.title}>
          {callHolder(row, words)}
        </h2>
        <Menu width={240}>
          <Tooltip label={words.say("action-more")}>
            <Menu.Target>
              <ActionIcon ref={button} aria-label={menu}>
                <IconDots size={18} stroke={1.5} />
              </ActionIcon>
            </Menu.Target>
          </Tooltip>
          <Menu.Dropdown>
            <PostMenuItems position={row.position} back={button} />
          </Menu.Dropdown>
        </Menu>
        <CloseButton aria-label={words.say("action-close")} onClick={onClose} />
      </div>
      <Text size="sm" c="dimmed">
        {[row.title, row.department].filter(Boolean).join(" · ")}
      </Text>
      {row.last_contact && (
        <Text size="xs" c={row.stale_days === null ? "dimmed" : "var(--v-warn)"}>
          {words.say("person-last-contact", { day: format.dayName(row.last_contact) })}
        </Text>
      )}
    </>
  );
}
