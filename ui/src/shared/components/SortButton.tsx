// The button of a column's title: it sorts, and an arrow beside the title says how.
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import styles from "./SortButton.module.css";

interface Props {
  label: string;
  /** What a pointer that rests on it is told. */
  meaning?: string;
  sorted: "ascending" | "descending" | null;
  onSort?: () => void;
}

export function SortButton({ label, meaning, sorted, onSort }: Props) {
  const Arrow = sorted === "ascending" ? IconArrowUp : IconArrowDown;
  return (
    <button type="button" className={styles.sort} onClick={onSort} title={meaning}>
      <span>{label}</span>
      {sorted && <Arrow size={14} stroke={1.5} aria-hidden />}
    </button>
  );
}
