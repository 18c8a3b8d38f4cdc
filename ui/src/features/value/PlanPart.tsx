// The plan of a client in money: its versions, the one that is edited, and how sure its outcome is.
import { Button, Skeleton } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { PlanScenarioView } from "../../shared/bridge/types";
import { EmptyState } from "../../shared/components/EmptyState";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import { Initiatives } from "./Initiatives";
import { PlanOutcome } from "./PlanOutcome";
import { ScenarioFields } from "./ScenarioFields";
import { ScenarioVersions } from "./ScenarioVersions";

interface Props {
  account: string;
}

export function PlanPart({ account }: Props) {
  const scenarios = useQuery({
    queryKey: ["scenarios", account],
    queryFn: () => desk.scenarios(account),
  });
  if (scenarios.error) return <FailureMessage error={scenarios.error} />;
  if (!scenarios.data) return <Skeleton height={320} />;
  if (scenarios.data.length === 0) return <NoPlan account={account} />;
  return <Plans account={account} plans={scenarios.data} />;
}

function NoPlan({ account }: Props) {
  const words = useWords();
  const create = useMutation({
    mutationFn: () => desk.createScenario(account),
  });
  return (
    <EmptyState
      icon={<IconRoute size={32} stroke={1.2} />}
      title={words.say("plan-none")}
      text={words.say("plan-none-text")}
    >
      <Button loading={create.isPending} onClick={() => create.mutate()}>
        {words.say("plan-make")}
      </Button>
    </EmptyState>
  );
}

function Plans({ account, plans }: Props & { plans: PlanScenarioView[] }) {
  const words = useWords();
  const [picked, setPicked] = useState<string | null>(null);
  const counting = plans.find(({ chosen }) => chosen) ?? plans[0];
  const shown = plans.find(({ scenario }) => scenario.id === picked) ?? counting;
  if (!shown) return null;
  const { id } = shown.scenario;
  return (
    <>
      <ScenarioVersions plans={plans} shown={shown} onShow={setPicked} />
      <Section key={id} title={shown.scenario.name ?? words.say("plan-unnamed")}>
        <ScenarioFields scenario={shown.scenario} />
      </Section>
      <Initiatives key={`initiatives ${id}`} plan={shown} />
      <PlanOutcome account={account} plan={shown} />
    </>
  );
}
