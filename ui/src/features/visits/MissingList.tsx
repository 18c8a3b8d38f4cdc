// How ready the visit is, and what is missing, the heaviest first; each line leads to where it is mended.
import { Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import type { MissingRow, VisitView } from "../../shared/bridge/types";
import { ReadinessRing } from "../../shared/components/ReadinessRing";
import { Section } from "../../shared/components/Section";
import { useWords } from "../../shared/words/use-words";
import { goTo } from "./go-to";
import styles from "./MissingList.module.css";

interface Props {
  view: VisitView;
}

/** As many as one reads at a glance. */
const SHOWN = 8;

export function MissingList({ view }: Props) {
  const words = useWords();
  const { missing } = view;
  return (
    <Section title={words.say("visit-ready-title")}>
      <div className={styles.head}>
        <ReadinessRing readiness={view.readiness} />
        <p>
          {missing.length === 0
            ? words.say("visit-missing-none")
            : words.say("visit-missing-count", { count: missing.length })}
        </p>
      </div>
      {missing.length === 0 && view.checklist.length > 0 && (
        <Text size="sm" c="var(--v-good)" className={styles.ready}>
          <IconCircleCheck size={16} stroke={1.5} aria-hidden />
          {words.say("visit-ready")}
        </Text>
      )}
      <ul className={styles.missing}>
        {missing.slice(0, SHOWN).map((row) => (
          <Missing key={row.line ?? row.field} row={row} />
        ))}
      </ul>
      {missing.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {words.say("visit-missing-more", { count: missing.length - SHOWN })}
        </Text>
      )}
    </Section>
  );
}

function Missing({ row }: { row: MissingRow }) {
  const words = useWords();
  const text = row.text ?? words.say(`missing-${row.field}`);
  return (
    <li>
      <button type="button" onClick={() => goTo(row.line ?? row.field ?? "")}>
        <span>{text}</span>
        <Weight weight={row.weight} />
      </button>
    </li>
  );
}

/** A weight of 1 to 5 as dots, and in words. */
export function Weight({ weight }: { weight: number }) {
  const words = useWords();
  return (
    <span
      role="img"
      className={styles.weight}
      aria-label={words.say("visit-weight", { weight })}
      title={words.say("visit-weight", { weight })}
    >
      {[1, 2, 3, 4, 5].map((step) => (
        <i key={step} data-full={step <= weight || undefined} />
      ))}
    </span>
  );
}
