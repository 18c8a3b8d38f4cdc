// A card on the canvas: its face, and the buttons of what can be done with it. Drawn again only when
// something on it changes.
import { IconCheck, IconDots, IconPlus } from "@tabler/icons-react";
import type { Node, NodeProps } from "@xyflow/react";
import { createContext, memo, type ReactNode, useContext } from "react";
import type { PlacedCard } from "../../shared/bridge/types";
import { type Format, useFormat } from "../../shared/format/use-format";
import { useWords, type Words } from "../../shared/words/use-words";
import { CardFace } from "./CardFace";
import styles from "./ChartCard.module.css";
import { callHolder, callPost } from "./call-post";

export interface CardData extends Record<string, unknown> {
  placed: PlacedCard;
  /** Days since the last contact, where that is long ago. */
  staleDays: number | null;
  /** Picked, where people are picked on the chart. */
  chosen: boolean;
}

export type CardNode = Node<CardData, "card">;

/** What cards ask of their canvas. */
export interface CardActs {
  fold: (position: string) => void;
  /** Adds a post below; absent where the chart is only looked at. */
  add?: ((position: string) => void) | undefined;
  menu?: ((position: string, at: { x: number; y: number }) => void) | undefined;
}

export const CardActsContext = createContext<CardActs>({ fold: () => undefined });

/** Everything on a card in one sentence, signs in words. */
export function spoken(data: CardData, words: Words, format: Format): string {
  const { placed, staleDays, chosen } = data;
  const { card } = placed;
  return [
    chosen ? words.say("chart-chosen") : null,
    callHolder(card, words),
    card.name !== null && card.state !== "filled" ? words.code("position-state", card.state) : null,
    card.title,
    card.department,
    ...card.roles.map((role) => words.code("role", role)),
    card.attitude && words.code("attitude", card.attitude),
    card.strength &&
      words.say("person-strength", { strength: words.code("strength", card.strength) }),
    staleDays !== null && words.say("person-stale", { age: format.age(staleDays) }),
    placed.reports > 0 ? words.say("chart-reports", { count: placed.reports }) : null,
    card.folded ? words.say("chart-folded", { count: placed.below }) : null,
  ]
    .filter(Boolean)
    .join(", ");
}

export const ChartCard = memo(function ChartCard({ data, selected }: NodeProps<CardNode>) {
  const words = useWords();
  const format = useFormat();
  const acts = useContext(CardActsContext);
  const { placed, staleDays, chosen } = data;
  const name = callPost(placed.card, words);
  const { position, folded } = placed.card;
  return (
    <CardFace
      placed={placed}
      staleDays={staleDays}
      current={selected}
      label={spoken(data, words, format)}
    >
      {chosen && (
        <span className={styles.chosen} aria-hidden>
          <IconCheck size={14} stroke={2.5} />
        </span>
      )}
      {placed.reports > 0 && (
        <CardButton
          className={styles.fold}
          folded={folded}
          label={words.say(folded ? "chart-unfold" : "chart-fold", { name })}
          onPress={() => acts.fold(position)}
        >
          {folded ? `+${format.number(placed.below)}` : "−"}
        </CardButton>
      )}
      {acts.add && (
        <CardButton
          className={styles.add}
          label={words.say("position-add-under-name", { name })}
          onPress={() => acts.add?.(position)}
        >
          <IconPlus size={12} stroke={2} aria-hidden />
        </CardButton>
      )}
      {acts.menu && (
        <CardButton
          className={styles.menu}
          label={words.say("position-menu", { name })}
          onPress={(at) => acts.menu?.(position, at)}
        >
          <IconDots size={12} stroke={2} aria-hidden />
        </CardButton>
      )}
    </CardFace>
  );
});

interface ButtonProps {
  label: string;
  className: string | undefined;
  folded?: boolean;
  onPress: (below: { x: number; y: number }) => void;
  children: ReactNode;
}

/** The canvas has keys for all of these, so they are out of the way of Tab. */
function CardButton({ label, className, folded = false, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${className} nopan nodrag`}
      data-folded={folded || undefined}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation();
        const box = event.currentTarget.getBoundingClientRect();
        onPress({ x: box.left, y: box.bottom });
      }}
    >
      <span className={styles.pill}>{children}</span>
    </button>
  );
}
