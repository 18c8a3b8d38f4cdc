// What is drawn while a card is in the air: the card at the pointer, the card it would land under, and in
// words what would happen. Escape puts it back.
import { ViewportPortal } from "@xyflow/react";
import { useEffect, useSyncExternalStore } from "react";
import { useWords } from "../../shared/words/use-words";
import { CardFace } from "./CardFace";
import { callPost } from "./call-post";
import type { CardDrag, Drag } from "./card-drag";
import styles from "./DragLayer.module.css";

interface Props {
  drag: CardDrag;
}

export function DragLayer({ drag }: Props) {
  const now = useSyncExternalStore(drag.subscribe, drag.now);
  const inTheAir = now !== null;
  useEffect(() => {
    if (!inTheAir) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      drag.letGo();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [inTheAir, drag]);
  return now && <InTheAir now={now} />;
}

function InTheAir({ now }: { now: Drag }) {
  const { from, over, x, y, hindrance } = now;
  const place = (one: { x: number; y: number }) => ({
    width: from.width,
    height: from.height,
    transform: `translate(${one.x}px, ${one.y}px)`,
  });
  return (
    <ViewportPortal>
      <div className={styles.left} style={place(from)} />
      {over && (
        <div className={styles.target} data-refused={hindrance ?? undefined} style={place(over)} />
      )}
      <div className={styles.card} style={place({ x, y })}>
        <CardFace placed={from} current />
        <Outcome now={now} />
      </div>
    </ViewportPortal>
  );
}

/** What letting go would do. */
function Outcome({ now }: { now: Drag }) {
  const words = useWords();
  const { from, over, hindrance } = now;
  if (!over) return null;
  const names = { moved: callPost(from.card, words), target: callPost(over.card, words) };
  return (
    <p role="status" className={styles.outcome} data-refused={hindrance ?? undefined}>
      {words.say(hindrance ? `move-hindered-${hindrance}` : "move-would", names)}
    </p>
  );
}
