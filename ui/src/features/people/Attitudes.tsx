// How a person's attitude showed over time, the latest first, each with its day and what showed it.
// Choosing another attitude adds one of today; what is already there can be corrected or removed.
import { ActionIcon, Select, Tooltip } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { Attitude, AttitudeScale, Value } from "../../shared/bridge/types";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { EditableDay } from "../../shared/components/EditableDay";
import { EditableText } from "../../shared/components/EditableText";
import { seenAgain } from "../../shared/edits/attitude-seen";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { failureWords } from "../../shared/failures/failure-words";
import { todayIn } from "../../shared/format/days";
import { attitudes as scale } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./PersonPanel.module.css";

interface Props {
  stakeholder: string;
  attitudes: Attitude[];
}

export function Attitudes({ stakeholder, attitudes }: Props) {
  const words = useWords();
  const latest = attitudes.find(({ attitude }) => attitude !== null)?.attitude ?? null;
  const see = useMutation({
    mutationFn: (attitude: AttitudeScale) =>
      seenAgain(desk, { stakeholder, attitude, day: todayIn(null, new Date()), attitudes }),
    meta: { failsInPlace: true },
  });
  const shown = see.isPending ? see.variables : latest;
  return (
    <section className={styles.part}>
      <h3>{words.say("person-attitude")}</h3>
      <Select
        aria-label={words.say("person-attitude-now")}
        placeholder={words.say("person-attitude-none")}
        value={shown}
        allowDeselect={false}
        leftSection={shown && <AttitudeSign attitude={shown} silent />}
        error={see.error && failureWords(see.error, words).title}
        data={scale.map((code) => ({ value: code, label: words.code("attitude", code) }))}
        onChange={(next) => next && see.mutate(next as AttitudeScale)}
      />
      <ul className={styles.attitudes}>
        {attitudes.map((seen) => (
          <Seen key={seen.id} seen={seen} />
        ))}
      </ul>
    </section>
  );
}

function Seen({ seen }: { seen: Attitude }) {
  const words = useWords();
  const edit = useEditCell();
  const remove = useMutation({ mutationFn: () => desk.deleteRow("attitude", seen.id) });
  const { id: row, attitude } = seen;
  const save = (field: string, value: Value) =>
    edit.mutateAsync({ table: "attitude", row, field, value });
  const word = attitude ? words.code("attitude", attitude) : "";
  return (
    <li>
      <div className={styles.seen}>
        {attitude && <AttitudeSign attitude={attitude} silent />}
        <span className={styles.word}>{word}</span>
        <EditableDay
          label={`${words.say("person-attitude-day")}: ${word}`}
          value={seen.seen_on}
          clearable={false}
          onSave={(day) => save("seen_on", day ? { kind: "date", value: day } : { kind: "null" })}
        />
        <Tooltip label={words.say("person-attitude-remove")}>
          <ActionIcon
            aria-label={`${words.say("person-attitude-remove")}: ${word}`}
            onClick={() => remove.mutate()}
          >
            <IconTrash size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </div>
      <EditableText
        label={`${words.say("person-attitude-evidence")}: ${word}`}
        placeholder={words.say("person-attitude-evidence-hint")}
        value={seen.evidence}
        multiline
        minRows={1}
        onSave={(evidence) => save("evidence", textValue(evidence))}
      />
    </li>
  );
}
