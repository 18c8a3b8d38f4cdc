// The card of a position: who holds it, as what, where; buying roles, attitude, strength of our
// relationship. Unknown and vacant posts are dashed, closed ones faded and struck. Keep it in step with
// the printed card of the room `orgchart`.
import type { Node, NodeProps } from "@xyflow/react";
import { createContext, memo, useContext } from "react";
import type { Card, PlacedCard } from "../../shared/bridge/types";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { StrengthDots } from "../../shared/components/StrengthDots";
import { useFormat } from "../../shared/format/use-format";
import { useWords, type Words } from "../../shared/words/use-words";
import styles from "./ChartCard.module.css";

export type CardNode = Node<{ placed: PlacedCard }, "card">;

/** What a card asks of its canvas. */
export const FoldContext = createContext<(position: string) => void>(() => undefined);

/** Everything on a card in one sentence, signs in words. */
export function spoken(placed: PlacedCard, words: Words): string {
  const { card } = placed;
  return [
    card.name,
    card.state !== "filled" || card.name === null ? words.code("position-state", card.state) : null,
    card.title,
    card.department,
    ...card.roles.map((role) => words.code("role", role)),
    card.attitude && words.code("attitude", card.attitude),
    card.strength &&
      words.say("person-strength", { strength: words.code("strength", card.strength) }),
    placed.reports > 0 ? words.say("chart-reports", { count: placed.reports }) : null,
    card.folded ? words.say("chart-folded", { count: placed.below }) : null,
  ]
    .filter(Boolean)
    .join(", ");
}

export const ChartCard = memo(function ChartCard({ data, selected }: NodeProps<CardNode>) {
  const words = useWords();
  const { placed } = data;
  const { card } = placed;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no fieldset
    <div
      role="group"
      aria-label={spoken(placed, words)}
      className={styles.card}
      data-state={card.state}
      data-current={selected || undefined}
    >
      <div className={styles.head}>
        <span className={card.name ? styles.name : styles.nobody}>
          {card.name ?? words.code("position-state", card.state)}
        </span>
        {card.name && card.state === "closed" && (
          <span className={styles.state}>{words.code("position-state", "closed")}</span>
        )}
        {card.attitude && <AttitudeSign attitude={card.attitude} silent />}
      </div>
      <div className={styles.text} title={card.title ?? undefined}>
        {card.title}
      </div>
      <div className={styles.text} title={card.department ?? undefined}>
        {card.department}
      </div>
      <Foot card={card} />
      {placed.reports > 0 && <FoldButton placed={placed} />}
    </div>
  );
});

function Foot({ card }: { card: Card }) {
  const words = useWords();
  return (
    <div className={styles.foot}>
      {card.roles.map((role) => (
        <abbr key={role} className={styles.tag} title={words.code("role", role)}>
          {words.tag("role", role)}
        </abbr>
      ))}
      <span className={styles.rest} />
      {card.strength && <StrengthDots strength={card.strength} silent />}
    </div>
  );
}

function FoldButton({ placed }: { placed: PlacedCard }) {
  const words = useWords();
  const format = useFormat();
  const fold = useContext(FoldContext);
  const { card, below } = placed;
  return (
    <button
      type="button"
      // The canvas has + and − for the keyboard.
      tabIndex={-1}
      className={`${styles.fold} nopan`}
      data-folded={card.folded || undefined}
      aria-label={words.say(card.folded ? "chart-unfold" : "chart-fold", {
        name: card.name ?? card.title ?? "",
      })}
      onClick={(event) => {
        event.stopPropagation();
        fold(card.position);
      }}
    >
      <span>{card.folded ? `+${format.number(below)}` : "−"}</span>
    </button>
  );
}
