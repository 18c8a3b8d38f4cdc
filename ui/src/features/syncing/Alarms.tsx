// Signs that the shared place was put back to an older state, lost something, or that a laptop was copied. Nothing is
// lost here by any of them; each says what it means.

import type { AlarmView } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useWords } from "../../shared/words/use-words";
import { alarmKinds } from "./alarm-kinds";
import styles from "./DecideTab.module.css";

interface Props {
  alarms: AlarmView[];
}

export function Alarms({ alarms }: Props) {
  const words = useWords();
  return (
    <Section title={words.say("alarms-title")}>
      <ul className={styles.lines}>
        {alarmKinds.map((kind) => {
          const devices = alarms.filter((alarm) => alarm.kind === kind);
          if (devices.length === 0) return null;
          const whose = [
            ...new Set(devices.map(({ device_name, author }) => device_name ?? author)),
          ];
          return (
            <li key={kind} className={styles.line}>
              <div className={styles.facts}>
                <p className={styles.said}>{words.say(`alarm-${kind}`)}</p>
                <p className={styles.aside}>{whose.filter(Boolean).join(" · ")}</p>
                <p className={styles.aside}>{words.attribute(`alarm-${kind}`, "advice")}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
