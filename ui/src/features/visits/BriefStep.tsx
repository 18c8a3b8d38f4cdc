// What one takes along: the visit on one page, to be read ten minutes before. Everything stands here that was
// prepared; nothing is edited. The same goes on paper through the dossier's parts.
import { Button, Text } from "@mantine/core";
import { IconFileTypePdf } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { desk } from "../../shared/bridge/desk";
import { chooseTarget, showInFolder, suggestPath } from "../../shared/bridge/files";
import type { ChecklistRow, VisitView } from "../../shared/bridge/types";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { SaidWithWay } from "../../shared/components/SaidWithWay";
import { Section } from "../../shared/components/Section";
import { StrengthDots } from "../../shared/components/StrengthDots";
import { useToast } from "../../shared/components/use-toast";
import { fileName } from "../../shared/format/file-name";
import { useFormat, useLanguage } from "../../shared/format/use-format";
import { dimensions } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./BriefStep.module.css";
import { LastVisit } from "./LastVisit";
import { usePastAnswers } from "./past-answers";
import { useClientPeople } from "./use-client-people";

interface Props {
  view: VisitView;
}

export function BriefStep({ view }: Props) {
  const words = useWords();
  const { visit } = view;
  const past = usePastAnswers(visit);
  return (
    <div className={styles.brief}>
      <div className={styles.head}>
        <p className={styles.goal}>{visit.goal ?? words.say("visit-goal-none")}</p>
        <SavePdf view={view} />
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <People view={view} />
          <Findings lines={view.checklist} />
        </div>
        <div className={styles.column}>
          <Where view={view} />
          <Promises view={view} />
          <Packing lines={view.checklist} />
          <LastVisit last={past.last} />
        </div>
      </div>
    </div>
  );
}

function People({ view }: Props) {
  const words = useWords();
  const { byHolder } = useClientPeople(view.visit.account);
  const theirs = view.attendees.filter(({ stakeholder }) => stakeholder !== null);
  return (
    <Section title={words.say("visit-theirs")}>
      {theirs.length === 0 && <Empty say="visit-theirs-none" />}
      <ul className={styles.people}>
        {theirs.map(({ row, stakeholder, name, title }) => {
          const known = stakeholder ? byHolder.get(stakeholder) : undefined;
          const roles = known?.roles.map((role) => words.code("role", role)) ?? [];
          return (
            <li key={row}>
              <span className={styles.name}>{name}</span>
              <span className={styles.signs}>
                {known?.attitude && <AttitudeSign attitude={known.attitude} />}
                {known?.strength && <StrengthDots strength={known.strength} />}
              </span>
              <p>{[title, ...roles].filter(Boolean).join(" · ")}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What was found out, dimension by dimension; open questions stand with it. */
function Findings({ lines }: { lines: ChecklistRow[] }) {
  const words = useWords();
  return dimensions
    .filter((dimension) => dimension !== "packing")
    .map((dimension) => {
      const found = lines.filter((line) => line.dimension === dimension && line.answer);
      const open = lines.filter((line) => line.dimension === dimension && !line.done);
      if (found.length + open.length === 0) return null;
      return (
        <Section key={dimension} title={words.code("dimension", dimension)}>
          <dl className={styles.found}>
            {found.map((line) => (
              <div key={line.id}>
                <dt>{line.text}</dt>
                <dd>{line.answer}</dd>
              </div>
            ))}
          </dl>
          {open.length > 0 && (
            <ul className={styles.open}>
              {open.map((line) => (
                <li key={line.id}>{line.text}</li>
              ))}
            </ul>
          )}
        </Section>
      );
    });
}

function Where({ view }: Props) {
  const words = useWords();
  const format = useFormat();
  const { visit, ours } = view;
  const { starts_at: at, time_zone: zone, place } = visit;
  const facts: [string, ReactNode][] = [
    ["visit-when", at && format.line([format.timeName(at, zone), zone && words.city(zone)])],
    ["visit-place", place],
    ["visit-ours-who", format.list(ours)],
  ];
  return (
    <Section title={words.say("visit-facts")}>
      <dl className={styles.found}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{words.say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}

function Promises({ view }: Props) {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { account } = view.visit;
  const client = useQuery({
    queryKey: ["client", account, language],
    queryFn: () => desk.client(account ?? "", language),
    enabled: account !== null,
  });
  const actions = client.data?.open_actions ?? [];
  return (
    <Section title={words.say("visit-owed")}>
      {actions.length === 0 && <Empty say="action-none" />}
      <ul className={styles.plain}>
        {actions.map(({ id, title, due, owner, promised_to: to }) => (
          <li key={id}>
            {title}
            <p>
              {[
                due && format.dayName(due),
                owner,
                to && words.say("action-promised", { person: to }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Packing({ lines }: { lines: ChecklistRow[] }) {
  const words = useWords();
  const packing = lines.filter(({ dimension }) => dimension === "packing");
  if (packing.length === 0) return null;
  return (
    <Section title={words.code("dimension", "packing")}>
      <ul className={styles.plain}>
        {packing.map((line) => (
          <li key={line.id} data-done={line.done || undefined}>
            {line.text}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Empty({ say }: { say: string }) {
  const words = useWords();
  return (
    <Text size="sm" c="dimmed">
      {words.say(say)}
    </Text>
  );
}

/** The parts of the dossier that a visit needs, as PDF. */
const parts = ["visit", "chain", "actions", "history"];

function SavePdf({ view }: Props) {
  const words = useWords();
  const toast = useToast();
  const language = useLanguage();
  const { account, starts_at: at } = view.visit;
  const save = useMutation({
    mutationFn: async () => {
      const name = fileName(
        [view.client, words.say("visit-step-brief-name"), at?.slice(0, 10)],
        "pdf",
      );
      const path = await chooseTarget(words.say("visit-brief-save"), await suggestPath(name), {
        name: "PDF",
        extensions: ["pdf"],
      });
      if (path === null || account === null) return null;
      const request = { account, language, shareable: false, path, parts };
      return await desk.exportDossier(request, () => undefined).outcome;
    },
    onSuccess: (written) => {
      if (!written) return;
      toast.say(
        <SaidWithWay
          message={words.say("visit-brief-saved", { path: written.path })}
          way={words.say("action-show-in-folder")}
          onWay={() => showInFolder(written.path).catch(toast.fail)}
        />,
      );
    },
  });
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={16} stroke={1.5} />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {words.say("visit-brief-save")}
    </Button>
  );
}
