// Our relationship with a person: ○○○ none to ●●● in depth.
import type { Strength } from "../bridge/types";
import { strengths } from "../words/codes";
import { useWords } from "../words/use-words";

interface Props {
  strength: Strength;
  /** Where the word stands beside it, the dots keep silent. */
  silent?: boolean;
}

export function StrengthDots({ strength, silent = false }: Props) {
  const words = useWords();
  const full = strengths.indexOf(strength);
  const said = words.say("person-strength", { strength: words.code("strength", strength) });
  return (
    <svg
      width={27}
      height={8}
      role={silent ? "presentation" : "img"}
      aria-hidden={silent}
      aria-label={silent ? undefined : said}
      style={{ flex: "none" }}
    >
      {[0, 1, 2].map((index) => (
        <circle
          key={index}
          cx={4 + 9 * index}
          cy={4}
          r={3}
          fill={index < full ? "var(--v-ink-soft)" : "none"}
          stroke="var(--v-ink-soft)"
        />
      ))}
    </svg>
  );
}
