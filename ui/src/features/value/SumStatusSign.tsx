// How far a sum can be trusted: a sign and a word, never colour alone.
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleOff,
} from "@tabler/icons-react";
import type { SumStatus } from "../../shared/bridge/types";
import { useWords } from "../../shared/words/use-words";
import styles from "./SumCard.module.css";

interface Props {
  status: SumStatus;
}

const signs: Record<SumStatus, typeof IconCircleCheck> = {
  supported: IconCircleCheck,
  indicative: IconAlertTriangle,
  not_supported: IconCircleOff,
  asked: IconCircleDashed,
};

export function SumStatusSign({ status }: Props) {
  const words = useWords();
  const Sign = signs[status];
  return (
    <span className={styles.status} data-status={status}>
      <Sign size={16} stroke={1.5} aria-hidden />
      {words.say(`worth-status-${status}`)}
    </span>
  );
}
