// What a sum would be with other values: asked while sliders move, never written.
import { useEffect, useMemo, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { Rung, Sum } from "../../shared/bridge/types";
import { startRace } from "./what-if-race";

type Values = Record<string, string>;

/** The values that differ from those in force, and the answer to them. */
export function useWhatIf(account: string, rung: Rung) {
  const [values, setValues] = useState<Values>({});
  const [answer, setAnswer] = useState<Sum | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const race = useMemo(
    () =>
      startRace<Values, Sum>({
        ask: (changed) =>
          desk.whatIf({
            account,
            rung,
            values: Object.entries(changed).map(([name, value]) => ({ name, value })),
          }),
        onAnswer: (sum) => {
          setAnswer(sum);
          setFailure(null);
        },
        onFailure: setFailure,
        nextFrame: requestAnimationFrame,
      }),
    [account, rung],
  );
  useEffect(() => race.stop, [race]);
  const changed = Object.keys(values).length > 0;
  return {
    values,
    changed,
    answer: changed ? answer : null,
    failure: changed ? failure : null,
    change: (name: string, value: string) => {
      const next = { ...values, [name]: value };
      setValues(next);
      race.put(next);
    },
    reset: () => {
      setValues({});
      setAnswer(null);
      setFailure(null);
    },
  };
}
