// Files in the shared place that cannot be used. They block nothing; each kind says what it may come from.

import type { OddObjectView } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useWords } from "../../shared/words/use-words";
import styles from "./DecideTab.module.css";
import { placeName } from "./place-draft";
import { oddReasons } from "./waiting-groups";

interface Props {
  odd: OddObjectView[];
  /** Where they lie. */
  place: string | null;
}

/** Files named before the rest is only counted. */
const SHOWN = 5;

export function OddObjects({ odd, place }: Props) {
  const words = useWords();
  return (
    <Section title={words.say("odd-title")}>
      <ul className={styles.lines}>
        {oddReasons.map((reason) => {
          const objects = odd.filter((one) => one.reason === reason);
          if (objects.length === 0) return null;
          return (
            <li key={reason} className={styles.line}>
              <div className={styles.facts}>
                <p className={styles.said}>{words.say(`odd-${reason}`)}</p>
                <p className={styles.aside}>{words.attribute(`odd-${reason}`, "advice")}</p>
                <p className={styles.aside}>
                  {objects
                    .slice(0, SHOWN)
                    .map(({ path }) => path)
                    .join(", ")}
                  {objects.length > SHOWN &&
                    ` ${words.say("odd-more", { count: objects.length - SHOWN })}`}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {place && <p className={styles.aside}>{placeName(place)}</p>}
    </Section>
  );
}
