// One visit on one page: prepare it, take along what matters, record it. The address may name a field, a
// line of the checklist or a step.
import { Button, Skeleton, Tabs } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ComponentType, useState } from "react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { VisitView } from "../../shared/bridge/types";
import { Page } from "../../shared/components/Page";
import { useFocusTarget } from "../../shared/components/use-focus-target";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat, useLanguage } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { BriefStep } from "./BriefStep";
import { PrepareStep } from "./PrepareStep";
import { RecordStep } from "./RecordStep";
import { VisitMenu } from "./VisitMenu";
import styles from "./VisitPage.module.css";
import { placeOf, type Step, steps } from "./visit-steps";

/** Picks people of a client on their chart; another feature has it, so the app hands it in. */
export type PickOnChart = ComponentType<{
  account: string;
  title: string;
  picked: readonly string[];
  onDone: (stakeholders: string[]) => void;
  onClose: () => void;
}>;

interface Props {
  visit: string;
  /** The field or line to put the keyboard in. */
  focus: string | undefined;
  ChartPicker: PickOnChart;
}

export function VisitPage({ visit, focus, ChartPicker }: Props) {
  const words = useWords();
  const language = useLanguage();
  const found = useQuery({
    queryKey: ["visit", visit, language],
    queryFn: () => desk.visit(visit, language),
    placeholderData: keepPreviousData,
  });
  if (found.error) {
    return (
      <Page title={words.say("visits-title")}>
        <FailureMessage error={found.error}>
          <Button component={Link} href={addresses.visits} variant="default" mt="md">
            {words.say("visit-back")}
          </Button>
        </FailureMessage>
      </Page>
    );
  }
  if (!found.data) return <Skeleton height="100%" />;
  return <TheVisit view={found.data} focus={focus} ChartPicker={ChartPicker} />;
}

interface VisitProps {
  view: VisitView;
  focus: string | undefined;
  ChartPicker: PickOnChart;
}

function TheVisit({ view, focus, ChartPicker }: VisitProps) {
  const words = useWords();
  const place = placeOf(view, focus);
  const [step, setStep] = useState<Step>(place.step);
  const root = useFocusTarget(place.target, true);
  return (
    <Page
      filled
      name={view.client}
      title={<Title view={view} />}
      subtitle={<When view={view} />}
      actions={<VisitMenu view={view} />}
    >
      <Tabs
        value={step}
        keepMounted={false}
        className={styles.tabs}
        onChange={(next) => next && setStep(next as Step)}
      >
        <Tabs.List>
          {steps.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {words.say(`visit-step-${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div ref={root} className={styles.step}>
          <Tabs.Panel value="prepare">
            <PrepareStep view={view} ChartPicker={ChartPicker} />
          </Tabs.Panel>
          <Tabs.Panel value="brief">
            <BriefStep view={view} />
          </Tabs.Panel>
          <Tabs.Panel value="record">
            <RecordStep view={view} />
          </Tabs.Panel>
        </div>
      </Tabs>
    </Page>
  );
}

function Title({ view }: { view: VisitView }) {
  const { account } = view.visit;
  return (
    <h1 className={styles.title}>
      {account ? <Link href={addresses.client(account)}>{view.client}</Link> : view.client}
    </h1>
  );
}

function When({ view }: { view: VisitView }) {
  const words = useWords();
  const format = useFormat();
  const { visit, overdue } = view;
  const { starts_at: at, time_zone: zone, purpose, state } = visit;
  const when = at ? format.timeName(at, zone) : words.say("visit-no-time");
  return (
    <p className={styles.when}>
      {[
        format.line([when, zone && words.city(zone)]),
        purpose && words.code("purpose", purpose),
        state && state !== "planned" && words.code("visit-state", state),
      ]
        .filter(Boolean)
        .join(" · ")}
      {overdue && <span>{words.say("visit-unrecorded-mark")}</span>}
    </p>
  );
}
