// Who takes part: theirs by name or on their chart, ours by name, also names that are new.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconSitemap } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Suspense, useMemo, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { VisitView } from "../../shared/bridge/types";
import { NamesSelect } from "../../shared/components/NamesSelect";
import { textValue } from "../../shared/edits/use-edit-cell";
import { failureWords } from "../../shared/failures/failure-words";
import { useWords } from "../../shared/words/use-words";
import { useClientPeople } from "./use-client-people";
import { Fact } from "./VisitFacts";
import type { PickOnChart } from "./VisitPage";
import styles from "./VisitPage.module.css";

interface Props {
  view: VisitView;
  ChartPicker: PickOnChart;
}

/** Both lists as ids, and a way to save them as one change. */
function useAttendees({ visit, attendees }: VisitView) {
  const held = useMemo(
    () => ({
      theirs: attendees.flatMap(({ stakeholder }) => stakeholder ?? []),
      ours: attendees.flatMap(({ member }) => member ?? []),
    }),
    [attendees],
  );
  const save = useMutation({
    mutationFn: ({ theirs, ours }: typeof held) => desk.setAttendees(visit.id, theirs, ours),
    meta: { failsInPlace: true },
  });
  // What is chosen counts at once; the desk's answer replaces it.
  return { ...(save.isPending ? save.variables : held), save };
}

export function AttendeesFields({ view, ChartPicker }: Props) {
  const words = useWords();
  const { theirs, ours, save } = useAttendees(view);
  const [picking, setPicking] = useState(false);
  const { account } = view.visit;
  const { names } = useClientPeople(account);
  const failed = save.error && failureWords(save.error, words).title;
  const known = useMemo(
    () => [
      ...names,
      // Somebody who takes part stays named, also without a post.
      ...view.attendees.flatMap(({ stakeholder, name }) =>
        stakeholder && !names.some(({ value }) => value === stakeholder)
          ? [{ value: stakeholder, label: name }]
          : [],
      ),
    ],
    [names, view.attendees],
  );
  return (
    <>
      <Fact label={words.say("visit-theirs")} focus="attendees">
        <div className={styles.beside}>
          <NamesSelect
            bare
            label={words.say("visit-theirs")}
            placeholder={words.say("visit-theirs-hint")}
            options={known}
            value={theirs}
            error={failed}
            classNames={{ input: styles.pills ?? "" }}
            onChange={(next) => save.mutate({ theirs: next, ours })}
          />
          <Tooltip label={words.say("visit-theirs-chart")}>
            <ActionIcon
              size={32}
              aria-label={words.say("visit-theirs-chart")}
              disabled={account === null || names.length === 0}
              onClick={() => setPicking(true)}
            >
              <IconSitemap size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </div>
      </Fact>
      <OursField ours={ours} onChange={(next) => save.mutate({ theirs, ours: next })} />
      {picking && account !== null && (
        <Suspense>
          <ChartPicker
            account={account}
            title={words.say("visit-theirs-chart")}
            picked={theirs}
            onDone={(next) => {
              save.mutate({ theirs: next, ours });
              setPicking(false);
            }}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function OursField({ ours, onChange }: { ours: string[]; onChange: (ours: string[]) => void }) {
  const words = useWords();
  const members = useQuery({ queryKey: ["members"], queryFn: desk.members });
  const add = useMutation({
    mutationFn: (name: string) =>
      desk.addRow("member", [{ field: "name", value: textValue(name) }]),
    onSuccess: (member) => onChange([...ours, member]),
  });
  return (
    <Fact label={words.say("visit-ours-who")} focus="ours">
      <NamesSelect
        bare
        label={words.say("visit-ours-who")}
        placeholder={words.say("visit-ours-hint")}
        options={(members.data ?? []).map(({ id, name, function: role }) => ({
          value: id,
          label: name,
          note: role,
        }))}
        value={ours}
        classNames={{ input: styles.pills ?? "" }}
        onChange={onChange}
        onAdd={(name) => add.mutate(name)}
      />
    </Fact>
  );
}
