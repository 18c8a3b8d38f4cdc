// What the signs on cards mean, and the keys of the chart.
import { ActionIcon, Popover } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { Keys } from "../../shared/components/Keys";
import { StrengthDots } from "../../shared/components/StrengthDots";
import { attitudes, strengths } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./PeopleBar.module.css";

export const chartKeys = [
  "walk",
  "open",
  "add",
  "beside",
  "move",
  "menu",
  "fold",
  "search",
  "fit",
] as const;

export function ChartLegend() {
  const words = useWords();
  return (
    <Popover width={480} position="bottom-end" shadow="md">
      <Popover.Target>
        <ActionIcon aria-label={words.say("chart-legend")}>
          <IconInfoCircle size={18} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.legend}>
          <div>
            <h2>{words.say("person-attitude")}</h2>
            {attitudes.map((attitude) => (
              <div key={attitude} className={styles.sign}>
                <span>
                  <AttitudeSign attitude={attitude} silent />
                </span>
                {words.code("attitude", attitude)}
              </div>
            ))}
            <h2>{words.say("person-relationship")}</h2>
            {strengths.map((strength) => (
              <div key={strength} className={styles.sign}>
                <span>
                  <StrengthDots strength={strength} silent />
                </span>
                {words.code("strength", strength)}
              </div>
            ))}
          </div>
          <div>
            <h2>{words.say("chart-keys")}</h2>
            {chartKeys.map((key) => (
              <div key={key} className={styles.key}>
                <span>
                  <Keys keys={words.say(`chart-key-${key}`).split(" ")} />
                </span>
                {words.say(`chart-key-${key}-does`)}
              </div>
            ))}
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
