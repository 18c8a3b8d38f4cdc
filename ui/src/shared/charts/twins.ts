// Whether the charts of a page are shown as tables: one key, T, turns all of them over at once; the button of
// a chart turns over that one.
import { createContext, useContext, useEffect, useState } from "react";
import { isComposing } from "../format/composition";

/** The last press of the key: how many there were, and what all charts show since. */
export interface Turned {
  times: number;
  asTable: boolean;
}

export const TwinsContext = createContext<Turned>({ times: 0, asTable: false });

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !["checkbox", "radio", "range"].includes(target.type);
  }
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

/** Listens for the key as long as the page is shown. */
export function useTwinsKey(): Turned {
  const [turned, setTurned] = useState<Turned>({ times: 0, asTable: false });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() !== "t" || isWriting(event.target)) return;
      setTurned((was) => ({ times: was.times + 1, asTable: !was.asTable }));
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return turned;
}

/** Whether this chart is shown as its table, and a way to turn it over alone. */
export function useTwin() {
  const turned = useContext(TwinsContext);
  const [own, setOwn] = useState({ since: turned.times, asTable: turned.asTable });
  const asTable = own.since === turned.times ? own.asTable : turned.asTable;
  return { asTable, turn: () => setOwn({ since: turned.times, asTable: !asTable }) };
}
