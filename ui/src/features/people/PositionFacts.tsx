// The post itself: its title and place in the organisation and in the decision chain.
import { Button } from "@mantine/core";
import type { PersonRow, PositionView } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { chainDepartments, chainLevels, positionStates } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { CodeFact, Fact, TextFact } from "./PanelFacts";
import styles from "./PersonPanel.module.css";
import { usePeopleTab } from "./people-tab";

interface Props {
  row: PersonRow;
  view: PositionView;
}

export function PositionFacts({ row, view }: Props) {
  const words = useWords();
  const { position } = view;
  const cell = { table: "position", row: row.position } as const;
  return (
    <section className={styles.part}>
      <h3>{words.say("position-facts")}</h3>
      <dl>
        <TextFact
          {...cell}
          field="title"
          label={words.say("position-title")}
          value={position.title}
        />
        <TextFact
          {...cell}
          field="department"
          label={words.say("position-department")}
          value={position.department}
        />
        <Line row={row} manager={view.manager} />
        <CodeFact
          {...cell}
          field="state"
          label={words.say("position-state")}
          value={row.state}
          options={positionStates.map((code) => ({
            value: code,
            label: words.code("position-state", code),
          }))}
          clearable={false}
        />
        <CodeFact
          {...cell}
          field="chain_department"
          label={words.say("position-chain_department")}
          value={position.chain_department}
          options={chainDepartments.map((code) => ({
            value: code,
            label: words.code("chain-department", code),
          }))}
        />
        <CodeFact
          {...cell}
          field="chain_level"
          label={words.say("position-chain_level")}
          value={position.chain_level}
          options={chainLevels.map((code) => ({
            value: code,
            label: words.code("chain-level", code),
          }))}
        />
        <TextFact
          {...cell}
          field="notes"
          label={words.say("position-notes")}
          value={position.notes}
          multiline
        />
      </dl>
    </section>
  );
}

/** Who is above and how many are below. */
function Line({ row, manager }: { row: PersonRow; manager: string | null }) {
  const words = useWords();
  const format = useFormat();
  const { ask, chart } = usePeopleTab();
  const placed = chart.everyone?.cards.get(row.position);
  const reports = placed?.reports
    ? words.say("position-reports-below", {
        reports: format.number(placed.reports),
        below: format.number(placed.below),
      })
    : words.say("position-no-reports");
  return (
    <>
      <Fact label={words.say("position-manager")}>
        <div className={styles.manager}>
          <span>{manager ?? words.say("position-top")}</span>
          <Button
            variant="subtle"
            className="quiet"
            onClick={() => ask({ about: "move", position: row.position })}
          >
            {words.say("position-move-go")}
          </Button>
        </div>
      </Fact>
      <Fact label={words.say("position-reports")}>{reports}</Fact>
    </>
  );
}
