// Keys as they are printed on the keyboard of this computer.
import { Kbd } from "@mantine/core";
import styles from "./Keys.module.css";
import { keyName } from "./key-names";

interface Props {
  /** `mod` is Ctrl, or Command on a Mac. */
  keys: readonly string[];
}

export function Keys({ keys }: Props) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <Kbd key={key} className={styles.key}>
          {keyName(key)}
        </Kbd>
      ))}
    </span>
  );
}
