// Moves on charts that were left out, since they would have put somebody under himself after what others moved
// meanwhile. Each says what was wanted; whoever still wants it moves it again on the chart.
import { Button, Text } from "@mantine/core";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import type { SkippedMoveView } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./DecideTab.module.css";
import { useRowNames } from "./use-row-names";

interface Props {
  moves: SkippedMoveView[];
}

export function SkippedMoves({ moves }: Props) {
  const words = useWords();
  return (
    <Section title={words.say("moves-title")}>
      <Text size="sm" c="dimmed" mb="md">
        {words.say("moves-text")}
      </Text>
      <ul className={styles.lines}>
        {moves.map((move) => (
          <Line key={`${move.row} ${move.at_ms}`} move={move} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ move }: { move: SkippedMoveView }) {
  const words = useWords();
  const format = useFormat();
  const nameOf = useRowNames();
  const name = move.name ?? words.say("trash-unnamed");
  const asides = [
    move.account && nameOf(move.account),
    move.author ?? words.say("member-unnamed"),
    format.moment(new Date(move.at_ms ?? 0)),
  ].filter(Boolean);
  return (
    <li className={styles.line}>
      <div className={styles.facts}>
        <p className={styles.said}>
          {move.parent_name
            ? words.say("moves-wanted", { name, wanted: move.parent_name })
            : words.say("moves-wanted-top", { name })}
        </p>
        <p className={styles.aside}>{asides.join(" · ")}</p>
      </div>
      {move.account && (
        <Button
          component={Link}
          href={addresses.client(move.account, "people", move.row)}
          variant="default"
          aria-label={`${words.say("moves-open")}: ${name}`}
        >
          {words.say("moves-open")}
        </Button>
      )}
    </li>
  );
}
