// Whose attitude showed on the visit: for each who took part the attitude of that day, with what showed it.
import { Select, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { AttitudeScale, PersonRow, VisitView } from "../../shared/bridge/types";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { EditableText } from "../../shared/components/EditableText";
import { Section } from "../../shared/components/Section";
import { seenAgain } from "../../shared/edits/attitude-seen";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { failureWords } from "../../shared/failures/failure-words";
import { todayIn } from "../../shared/format/days";
import { attitudes as scale } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./RecordStep.module.css";

interface Props {
  view: VisitView;
  byHolder: ReadonlyMap<string, PersonRow>;
}

export function AttitudeChanges({ view, byHolder }: Props) {
  const words = useWords();
  const rows = view.attendees.flatMap(
    ({ stakeholder }) => (stakeholder && byHolder.get(stakeholder)) || [],
  );
  const day = view.visit.starts_at?.slice(0, 10) ?? todayIn(null, new Date());
  return (
    <Section title={words.say("visit-attitudes")}>
      <Text size="sm" c="dimmed" mb="sm">
        {words.say(rows.length === 0 ? "visit-attitudes-none" : "visit-attitudes-text")}
      </Text>
      <ul className={styles.people}>
        {rows.map((row) => (
          <Line key={row.position} row={row} day={day} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ row, day }: { row: PersonRow; day: string }) {
  const words = useWords();
  const edit = useEditCell();
  const known = useQuery({
    queryKey: ["position", row.position],
    queryFn: () => desk.position(row.position),
  });
  const attitudes = known.data?.attitudes ?? [];
  const that = attitudes.find(({ seen_on: seen }) => seen === day);
  const see = useMutation({
    mutationFn: async (attitude: AttitudeScale) => {
      if (row.holder !== null) {
        await seenAgain(desk, { stakeholder: row.holder, attitude, day, attitudes });
      }
    },
    meta: { failsInPlace: true },
  });
  const shown = see.isPending ? see.variables : (that?.attitude ?? row.attitude);
  const name = row.name ?? "";
  return (
    <li>
      <div className={styles.person}>
        <span>{name}</span>
        <Text size="xs" c="dimmed" truncate>
          {row.title}
        </Text>
      </div>
      <Select
        aria-label={`${words.say("person-attitude")}: ${name}`}
        placeholder={words.say("person-attitude-none")}
        value={shown}
        allowDeselect={false}
        leftSection={shown && <AttitudeSign attitude={shown} silent />}
        error={see.error && failureWords(see.error, words).title}
        data={scale.map((code) => ({ value: code, label: words.code("attitude", code) }))}
        onChange={(next) => next && see.mutate(next as AttitudeScale)}
      />
      {that && (
        <EditableText
          label={`${words.say("person-attitude-evidence")}: ${name}`}
          placeholder={words.say("person-attitude-evidence-hint")}
          value={that.evidence}
          onSave={(evidence) =>
            edit.mutateAsync({
              table: "attitude",
              row: that.id,
              field: "evidence",
              value: textValue(evidence),
            })
          }
        />
      )}
    </li>
  );
}
