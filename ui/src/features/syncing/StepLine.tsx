// Where one is in a few steps: those done have a tick, the present one is marked.
import { IconCheck } from "@tabler/icons-react";
import { useWords } from "../../shared/words/use-words";
import styles from "./StepLine.module.css";

interface Props {
  /** Their names, in order. */
  steps: readonly string[];
  /** The present one, counted from 0. */
  at: number;
}

export function StepLine({ steps, at }: Props) {
  const words = useWords();
  return (
    <ol className={styles.steps}>
      {steps.map((step, place) => (
        <li
          key={step}
          aria-current={place === at ? "step" : undefined}
          data-done={place < at || undefined}
        >
          <span className={styles.sign}>
            {place < at ? (
              <IconCheck size={14} stroke={2} role="img" aria-label={words.say("step-done")} />
            ) : (
              place + 1
            )}
          </span>
          {step}
        </li>
      ))}
    </ol>
  );
}
