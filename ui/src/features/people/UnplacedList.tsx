// People of the client who have no post, since theirs was given to nobody or taken away: put them into a
// post again, remove them, or erase them for good.
import { ActionIcon, Button, Popover, Text, Tooltip } from "@mantine/core";
import { IconEraser, IconTrash, IconUserCheck } from "@tabler/icons-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import type { PersonName } from "../../shared/bridge/types";
import { NameSelect } from "../../shared/components/NameSelect";
import { useWords } from "../../shared/words/use-words";
import { namedPosts } from "./named-posts";
import styles from "./PeopleBar.module.css";
import { usePeopleTab } from "./people-tab";

export function UnplacedList() {
  const words = useWords();
  const { unplaced, setErasing } = usePeopleTab();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (unplaced.length === 0) return null;
  const erase = ({ stakeholder, name }: PersonName) => {
    setOpened(false);
    setErasing({ id: stakeholder, name, back: button });
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={340}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          ref={button}
          variant="subtle"
          className={styles.word}
          onClick={() => setOpened(!opened)}
        >
          {words.say("people-unplaced", { count: unplaced.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="xs" c="dimmed" mb="sm">
          {words.say("people-unplaced-text")}
        </Text>
        <ul className={styles.unplaced}>
          {unplaced.map((person) => (
            <Line key={person.stakeholder} person={person} onErase={() => erase(person)} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

interface LineProps {
  person: PersonName;
  onErase: () => void;
}

function Line({ person, onErase }: LineProps) {
  const words = useWords();
  const { rows, changes } = usePeopleTab();
  const [placing, setPlacing] = useState(false);
  const free = useMemo(
    () =>
      namedPosts(
        rows.filter(({ holder, state }) => holder === null && state !== "closed"),
        words,
      ),
    [rows, words],
  );
  if (placing) {
    return (
      <li>
        <NameSelect
          bare
          autoFocus
          label={words.say("people-unplaced-place", { name: person.name })}
          placeholder={words.say("people-unplaced-choose", { name: person.name })}
          options={free}
          value={null}
          onBlur={() => setPlacing(false)}
          onChange={(position) =>
            position && void changes.fill(position, { stakeholder: person.stakeholder })
          }
        />
      </li>
    );
  }
  return (
    <li>
      <span>{person.name}</span>
      <Way
        label={words.say("people-unplaced-place", { name: person.name })}
        disabled={free.length === 0}
        onClick={() => setPlacing(true)}
      >
        <IconUserCheck size={16} stroke={1.5} />
      </Way>
      <Way
        label={words.say("person-remove", { name: person.name })}
        onClick={() => void changes.removePerson(person.stakeholder, person.name)}
      >
        <IconTrash size={16} stroke={1.5} />
      </Way>
      <Way
        label={words.say("erase-title", { name: person.name })}
        color="var(--v-bad)"
        onClick={onErase}
      >
        <IconEraser size={16} stroke={1.5} />
      </Way>
    </li>
  );
}

interface WayProps {
  label: string;
  color?: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** One thing that can be done with somebody, as an icon. */
function Way({ label, color = "gray", disabled = false, onClick, children }: WayProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} color={color} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
