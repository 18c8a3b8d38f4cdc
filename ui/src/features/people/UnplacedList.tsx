// People of the client who have no post, since theirs was given to nobody or taken away: put them into a
// post again, or remove them.
import { ActionIcon, Button, Popover, Text, Tooltip } from "@mantine/core";
import { IconTrash, IconUserCheck } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { PersonName } from "../../shared/bridge/types";
import { NameSelect } from "../../shared/components/NameSelect";
import { useWords } from "../../shared/words/use-words";
import { namedPosts } from "./named-posts";
import styles from "./PeopleBar.module.css";
import { usePeopleTab } from "./people-tab";

export function UnplacedList() {
  const words = useWords();
  const { unplaced } = usePeopleTab();
  if (unplaced.length === 0) return null;
  return (
    <Popover width={340} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" className={styles.word}>
          {words.say("people-unplaced", { count: unplaced.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="xs" c="dimmed" mb="sm">
          {words.say("people-unplaced-text")}
        </Text>
        <ul className={styles.unplaced}>
          {unplaced.map((person) => (
            <Line key={person.stakeholder} person={person} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function Line({ person }: { person: PersonName }) {
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
      <Tooltip label={words.say("people-unplaced-place", { name: person.name })}>
        <ActionIcon
          aria-label={words.say("people-unplaced-place", { name: person.name })}
          disabled={free.length === 0}
          onClick={() => setPlacing(true)}
        >
          <IconUserCheck size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.say("person-remove", { name: person.name })}>
        <ActionIcon
          aria-label={words.say("person-remove", { name: person.name })}
          onClick={() => void changes.removePerson(person.stakeholder, person.name)}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
