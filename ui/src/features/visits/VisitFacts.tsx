// Why, what for, when on whose clock, where and how long: each saves itself.
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { desk } from "../../shared/bridge/desk";
import type { Value, VisitPurpose, VisitView } from "../../shared/bridge/types";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { EditableText } from "../../shared/components/EditableText";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { purposes } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { MomentField } from "./MomentField";
import styles from "./VisitPage.module.css";
import { lengths, useLengths } from "./visit-lengths";
import { useZones } from "./ZoneSelect";

interface Props {
  view: VisitView;
}

/** Saves a cell of a visit. */
export function useSaveVisit(visit: string) {
  const edit = useEditCell();
  return (field: string, value: Value) =>
    edit.mutateAsync({ table: "visit", row: visit, field, value });
}

export function Fact({
  label,
  focus,
  children,
}: {
  label: string;
  /** The name by which an address leads here. */
  focus?: string;
  children: ReactNode;
}) {
  return (
    <div className={styles.fact} data-focus={focus}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function VisitFacts({ view }: Props) {
  const words = useWords();
  const { visit } = view;
  const save = useSaveVisit(visit.id);
  return (
    <>
      <PurposeFact view={view} />
      <Fact label={words.say("visit-goal")} focus="goal">
        <EditableText
          label={words.say("visit-goal")}
          placeholder={words.say("visit-goal-hint")}
          value={visit.goal}
          multiline
          minRows={1}
          onSave={(goal) => save("goal", textValue(goal))}
        />
      </Fact>
      <Fact label={words.say("visit-when")} focus="starts_at">
        <MomentField
          moment={visit.starts_at}
          onSave={(moment) => save("starts_at", { kind: "local_time", value: moment })}
        />
      </Fact>
      <ZoneFact view={view} />
      <Fact label={words.say("visit-place")} focus="place">
        <EditableText
          label={words.say("visit-place")}
          value={visit.place}
          onSave={(place) => save("place", textValue(place))}
        />
      </Fact>
      <LengthFact view={view} />
    </>
  );
}

/** Another purpose brings another checklist; what was answered stays. */
function PurposeFact({ view }: Props) {
  const words = useWords();
  const { visit } = view;
  const change = useMutation({
    mutationFn: (purpose: VisitPurpose) => desk.changePurpose(visit.id, purpose),
    meta: { failsInPlace: true },
  });
  return (
    <Fact label={words.say("visit-purpose")} focus="purpose">
      <EditableSelect
        label={words.say("visit-purpose")}
        value={visit.purpose}
        clearable={false}
        options={purposes.map((code) => ({ value: code, label: words.code("purpose", code) }))}
        onSave={async (purpose) => {
          if (purpose) await change.mutateAsync(purpose);
        }}
      />
    </Fact>
  );
}

function ZoneFact({ view }: Props) {
  const words = useWords();
  const { visit } = view;
  const save = useSaveVisit(visit.id);
  return (
    <Fact label={words.say("visit-zone")} focus="time_zone">
      <EditableSelect
        label={words.say("visit-zone")}
        value={visit.time_zone}
        clearable={false}
        searchable
        options={useZones(visit.time_zone)}
        onSave={(zone) => save("time_zone", textValue(zone))}
      />
    </Fact>
  );
}

function LengthFact({ view }: Props) {
  const words = useWords();
  const { visit } = view;
  const save = useSaveVisit(visit.id);
  return (
    <Fact label={words.say("visit-minutes")} focus="minutes">
      <EditableSelect
        label={words.say("visit-minutes")}
        value={visit.minutes === null ? null : String(visit.minutes)}
        options={useLengths(visit.minutes, lengths)}
        onSave={(minutes) =>
          save(
            "minutes",
            minutes === null ? { kind: "null" } : { kind: "integer", value: Number(minutes) },
          )
        }
      />
    </Fact>
  );
}
