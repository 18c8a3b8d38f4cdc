// The chart of the people tab: the canvas with everything that can be done on it by mouse and by keyboard.
import { useCallback, useMemo } from "react";
import { useToast } from "../../shared/components/use-toast";
import { useWords } from "../../shared/words/use-words";
import { ChartCanvas } from "./ChartCanvas";
import { callPost } from "./call-post";
import type { Drag } from "./card-drag";
import { type PeopleTabState, usePeopleTab } from "./people-tab";
import type { CardKeys } from "./use-chart-keys";

interface Props {
  onSearch: () => void;
}

export function ChartView({ onSearch }: Props) {
  const words = useWords();
  const tab = usePeopleTab();
  const { chart, rows, setOpened, setMenu, ask } = tab;
  const keys = useKeys(tab, onSearch);
  const onDrop = useDrop(tab);
  const ages = useMemo(
    () =>
      new Map(
        rows.flatMap(({ position, stale_days: days }) => (days === null ? [] : [[position, days]])),
      ),
    [rows],
  );
  const add = useCallback((manager: string) => ask({ about: "add", manager }), [ask]);
  const menu = useCallback(
    (position: string, at: { x: number; y: number }) => setMenu({ position, at }),
    [setMenu],
  );
  if (!chart.chart) return null;
  return (
    <ChartCanvas
      state={chart}
      chart={chart.chart}
      label={words.say("chart-canvas")}
      ages={ages}
      keys={keys}
      add={add}
      menu={menu}
      onOpen={setOpened}
      onLeave={() => setOpened(null)}
      onDrop={onDrop}
    />
  );
}

/** Where the menu of a card opens when a key asks for it: below the card, and always on the canvas. */
function belowCard(position: string): { x: number; y: number } {
  const canvas = document.querySelector(".react-flow")?.getBoundingClientRect();
  const card = document
    .querySelector(`.react-flow__node[data-id="${CSS.escape(position)}"]`)
    ?.getBoundingClientRect();
  if (!canvas) return { x: 0, y: 0 };
  const within = (at: number, from: number, to: number) => Math.max(from, Math.min(to, at));
  return {
    x: within(card?.left ?? canvas.left, canvas.left, canvas.right),
    y: within(card?.bottom ?? canvas.top, canvas.top, canvas.bottom),
  };
}

function useKeys({ ask, setMenu, rowOf }: PeopleTabState, onSearch: () => void): CardKeys {
  return useMemo(() => {
    const withCard = (act: (position: string) => void) => (position: string | null) => {
      if (position !== null) act(position);
    };
    return {
      "/": onSearch,
      a: (manager) => ask({ about: "add", manager }),
      b: withCard((position) =>
        ask({ about: "add", manager: rowOf.get(position)?.manager ?? null }),
      ),
      m: withCard((position) => ask({ about: "move", position })),
      contextmenu: withCard((position) => setMenu({ position, at: belowCard(position) })),
    };
  }, [ask, setMenu, rowOf, onSearch]);
}

/** A card let go over another goes under it, or it is said why it cannot. */
function useDrop({ chart, changes }: PeopleTabState) {
  const words = useWords();
  const toast = useToast();
  return ({ from, over, hindrance }: Drag) => {
    if (!over) return;
    const { position } = from.card;
    chart.setCurrent(position);
    if (hindrance) {
      const names = { moved: callPost(from.card, words), target: callPost(over.card, words) };
      toast.say(words.say(`move-hindered-${hindrance}`, names));
      return;
    }
    chart.unfold([over.card.position]);
    void changes.move(position, over.card.position);
  };
}
