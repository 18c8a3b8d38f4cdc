// The sheet of shortcuts: every key of the window, by where it works.
import { Modal } from "@mantine/core";
import { Keys } from "../shared/components/Keys";
import { useWords } from "../shared/words/use-words";
import styles from "./ShortcutsSheet.module.css";
import { shortcuts } from "./shortcuts";

interface Props {
  opened: boolean;
  onClose: () => void;
  canLock: boolean;
}

export function ShortcutsSheet({ opened, onClose, canLock }: Props) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.say("keys-title")}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={760}
    >
      <div className={styles.sheet}>
        {shortcuts(canLock).map(({ area, lines }) => (
          <section key={area} className={styles.area}>
            <h3 className={styles.title}>{words.say(`keys-in-${area}`)}</h3>
            <dl className={styles.lines}>
              {lines.map(({ what, keys }) => (
                <div key={what} className={styles.line}>
                  <dt>{words.say(`keys-${what}`)}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
