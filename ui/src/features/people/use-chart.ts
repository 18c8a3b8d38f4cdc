// The chart of a client as its canvas keeps it: what is folded and which card is current. Positions always
// come from the desk; folding asks it for a new layout.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { indexChart, managersOf } from "./chart-walk";

export function useChart(account: string) {
  const [folded, setFolded] = useState<string[]>([]);
  const [current, setCurrent] = useState<string | null>(null);

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
  const unfold = useCallback(
    (positions: readonly string[]) =>
      setFolded((was) =>
        was.some((one) => positions.includes(one))
          ? was.filter((one) => !positions.includes(one))
          : was,
      ),
    [],
  );
  /** Makes a card current, unfolding the way to it. */
  const reveal = useCallback(
    (position: string) => {
      unfold(everyone ? managersOf(everyone, position) : []);
      setCurrent(position);
    },
    [everyone, unfold],
  );

  return {
    chart: drawn.data,
    error: drawn.error,
    index,
    everyone,
    folded,
    fold,
    unfold,
    unfoldAll: () => setFolded([]),
    current,
    setCurrent,
    reveal,
  };
}

export type ChartState = ReturnType<typeof useChart>;
