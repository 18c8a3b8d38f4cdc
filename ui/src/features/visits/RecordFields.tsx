// What was said on a visit, and whether its goal was reached.
import { SegmentedControl, Text } from "@mantine/core";
import type { GoalReached, Value, VisitView } from "../../shared/bridge/types";
import { EditableText } from "../../shared/components/EditableText";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { textValue } from "../../shared/edits/use-edit-cell";
import { goalsReached } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./RecordStep.module.css";

interface Props {
  view: VisitView;
  /** Nothing was written, and the record is asked for. */
  wanting: boolean;
  save: (field: string, value: Value) => Promise<unknown>;
}

export const recordFields = ["result", "stated_need", "real_need"] as const;

export function RecordFields({ view, wanting, save }: Props) {
  const words = useWords();
  const { visit } = view;
  return (
    <Section title={words.say("visit-outcome")}>
      <GoalField view={view} save={save} />
      {recordFields.map((field) => (
        <div key={field} className={styles.field} data-focus={field}>
          <div className={styles.label}>{words.say(`visit-${field}`)}</div>
          <EditableText
            framed
            label={words.say(`visit-${field}`)}
            placeholder={words.say(`visit-${field}-hint`)}
            value={visit[field]}
            multiline
            minRows={field === "result" ? 4 : 2}
            onSave={(text) => save(field, textValue(text))}
          />
          {field === "result" && wanting && (
            <Text size="xs" c="var(--v-bad)" role="alert">
              {words.say("visit-record-needed")}
            </Text>
          )}
        </div>
      ))}
    </Section>
  );
}

/** Wholly, in part, or not. */
function GoalField({ view, save }: Pick<Props, "view" | "save">) {
  const words = useWords();
  const toast = useToast();
  const { goal, goal_reached: reached } = view.visit;
  return (
    <div className={styles.field} data-focus="goal_reached">
      <div className={styles.label}>{words.say("visit-goal_reached")}</div>
      {goal && <p className={styles.goal}>{goal}</p>}
      <SegmentedControl
        aria-label={words.say("visit-goal_reached")}
        value={reached ?? ""}
        data={goalsReached.map((code) => ({
          value: code,
          label: words.code("goal-reached", code),
        }))}
        onChange={(next) => save("goal_reached", textValue(next as GoalReached)).catch(toast.fail)}
      />
    </div>
  );
}
