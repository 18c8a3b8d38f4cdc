// The face of a card: who holds the position, as what, where; buying roles, attitude, strength of our
// relationship, and how long nobody has spoken with them. Unknown and vacant posts are dashed, closed ones
// faded and struck. Keep it in step with the printed card of the room `orgchart`.
import type { ReactNode } from "react";
import type { PlacedCard } from "../../shared/bridge/types";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { StrengthDots } from "../../shared/components/StrengthDots";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./CardFace.module.css";
import { callHolder, isAsked } from "./call-post";

interface Props {
  placed: PlacedCard;
  /** Days since the last contact, where that is long ago. */
  staleDays?: number | null;
  current?: boolean;
  /** Read out instead of what is drawn. */
  label?: string;
  /** Buttons on the card. */
  children?: ReactNode;
}

export function CardFace({ placed, staleDays = null, current = false, label, children }: Props) {
  const words = useWords();
  const { card } = placed;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no fieldset
    <div
      role="group"
      aria-label={label}
      className={styles.card}
      data-state={card.state}
      data-stale={card.stale || undefined}
      data-current={current || undefined}
    >
      <div className={styles.head}>
        <span className={card.name ? styles.name : styles.nobody}>{callHolder(card, words)}</span>
        {card.name && card.state === "closed" && (
          <span className={styles.state}>{words.code("position-state", "closed")}</span>
        )}
        {card.attitude && <AttitudeSign attitude={card.attitude} silent />}
      </div>
      {!isAsked(card) && (
        <div className={styles.text} title={card.title ?? undefined}>
          {card.title}
        </div>
      )}
      <div className={styles.text} title={card.department ?? undefined}>
        {card.department}
      </div>
      <Foot placed={placed} staleDays={staleDays} />
      {children}
    </div>
  );
}

function Foot({ placed, staleDays }: { placed: PlacedCard; staleDays: number | null }) {
  const words = useWords();
  const format = useFormat();
  const { card } = placed;
  return (
    <div className={styles.foot}>
      {card.roles.map((role) => (
        <abbr key={role} className={styles.tag} title={words.code("role", role)}>
          {words.tag("role", role)}
        </abbr>
      ))}
      <span className={styles.rest} />
      {staleDays !== null && <span className={styles.age}>{format.age(staleDays, "short")}</span>}
      {card.strength && <StrengthDots strength={card.strength} silent />}
    </div>
  );
}
