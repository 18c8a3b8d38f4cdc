// The panel at the right of the canvas: the position and who holds it, edited where it stands. Attitudes
// are dated and come with evidence, so they are listed, not edited; the sensitive profile stays away.
import { CloseButton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { desk } from "../../shared/bridge/desk";
import type { PlacedCard } from "../../shared/bridge/types";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { positionStates } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { Attitudes, HolderFacts } from "./HolderFacts";
import { CodeFact, Fact, TextFact } from "./PanelFacts";
import styles from "./PersonPanel.module.css";

interface Props {
  placed: PlacedCard;
  onClose: () => void;
}

export function PersonPanel({ placed, onClose }: Props) {
  const words = useWords();
  const { card } = placed;
  const view = useQuery({
    queryKey: ["position", card.position],
    queryFn: () => desk.position(card.position),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (card.position) heading.current?.focus({ preventScroll: true });
  }, [card.position]);
  return (
    <aside
      className={styles.panel}
      aria-labelledby="person-panel"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div className={styles.head}>
        <h2 id="person-panel" ref={heading} tabIndex={-1} className={styles.title}>
          {card.name ?? words.code("position-state", card.state)}
        </h2>
        <CloseButton aria-label={words.say("action-close")} onClick={onClose} />
      </div>
      <Text size="sm" c="dimmed">
        {[card.title, card.department].filter(Boolean).join(" · ")}
      </Text>
      {view.error && <FailureMessage error={view.error} />}
      {view.data?.holder && (
        <>
          <HolderFacts holder={view.data.holder} roles={view.data.roles} />
          <Attitudes attitudes={view.data.attitudes} />
        </>
      )}
      {view.data && <PositionFacts placed={placed} manager={view.data.manager} />}
    </aside>
  );
}

function PositionFacts({ placed, manager }: { placed: PlacedCard; manager: string | null }) {
  const words = useWords();
  const format = useFormat();
  const { card } = placed;
  const row = { table: "position", row: card.position } as const;
  const reports =
    placed.reports === 0
      ? words.say("position-no-reports")
      : words.say("position-reports-below", {
          reports: format.number(placed.reports),
          below: format.number(placed.below),
        });
  return (
    <section className={styles.part}>
      <h3>{words.say("position-facts")}</h3>
      <dl>
        <TextFact {...row} field="title" label={words.say("position-title")} value={card.title} />
        <TextFact
          {...row}
          field="department"
          label={words.say("position-department")}
          value={card.department}
        />
        <CodeFact
          {...row}
          field="state"
          label={words.say("position-state")}
          value={card.state}
          list="position-state"
          codes={positionStates}
          clearable={false}
        />
        <Fact label={words.say("position-manager")}>{manager ?? words.say("position-top")}</Fact>
        <Fact label={words.say("position-reports")}>{reports}</Fact>
      </dl>
    </section>
  );
}
