// The chart of a client as its canvas keeps it: what is folded, which card is current, which one is open.
// Positions always come from the desk; folding asks it for a new layout.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { indexChart, managersOf } from "./chart-walk";

export function useChart(account: string) {
  const [folded, setFolded] = useState<string[]>([]);
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);

  const ask = (hidden: string[]) => ({
    queryKey: ["chart", account, hidden],
    queryFn: () => desk.chart(account, hidden),
    placeholderData: keepPreviousData,
  });
  const drawn = useQuery(ask(folded));
  // Searching looks at everyone, also at those folded away.
  const whole = useQuery(ask([]));
  const index = useMemo(() => (drawn.data ? indexChart(drawn.data) : null), [drawn.data]);
  const everyone = useMemo(() => (whole.data ? indexChart(whole.data) : null), [whole.data]);

  const fold = useCallback((position: string) => {
    setFolded((was) =>
      was.includes(position) ? was.filter((one) => one !== position) : [...was, position],
    );
    setCurrent(position);
  }, []);

  /** Makes a card current, unfolding the way to it. */
  const reveal = useCallback(
    (position: string) => {
      const above = everyone ? managersOf(everyone, position) : [];
      setFolded((was) =>
        was.some((one) => above.includes(one)) ? was.filter((one) => !above.includes(one)) : was,
      );
      setCurrent(position);
    },
    [everyone],
  );

  return {
    chart: drawn.data,
    error: drawn.error,
    index,
    everyone,
    folded,
    fold,
    unfoldAll: () => setFolded([]),
    current,
    setCurrent,
    reveal,
    opened,
    setOpened,
  };
}

export type ChartState = ReturnType<typeof useChart>;
