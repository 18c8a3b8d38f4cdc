// The keyboard in the table of clients: arrow keys, Home, End and the page keys walk its lines, also to
// those that are not drawn yet.
import { useCallback, useEffect, useState } from "react";

/** Which line is current, and the keys that walk; a line is a link with its index as `data-index`. */
export function useRowWalk(
  count: number,
  scrollTo: (index: number) => void,
  scroller: React.RefObject<HTMLDivElement | null>,
) {
  const [current, setCurrent] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    // The line exists only once it is scrolled to.
    const frame = requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`a[data-index="${wanted}"]`)?.focus();
      setWanted(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, scroller]);
  const onKeyDown = useCallback(
    (event: React.KeyboardEvent) => {
      const at = Number((event.target as HTMLElement).dataset.index);
      if (Number.isNaN(at)) return;
      const steps: Record<string, number> = {
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        PageDown: at + 15,
        PageUp: at - 15,
        Home: 0,
        End: count - 1,
      };
      const next = steps[event.key];
      if (next === undefined) return;
      event.preventDefault();
      const target = Math.max(0, Math.min(count - 1, next));
      setCurrent(target);
      scrollTo(target);
      setWanted(target);
    },
    [count, scrollTo],
  );
  return { current, onKeyDown };
}
