// How sure the outcome of a plan is: what each driver moves alone, and where many drawn outcomes lie.
import { Skeleton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { PlanScenarioView } from "../../shared/bridge/types";
import { ChartWithTwin } from "../../shared/charts/ChartWithTwin";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import { OutcomeChart } from "./OutcomeChart";
import { OutcomeTable } from "./OutcomeTable";
import { TornadoChart } from "./TornadoChart";
import { TornadoTable } from "./TornadoTable";
import parts from "./WorthPart.module.css";

interface Props {
  account: string;
  plan: PlanScenarioView;
}

/** The draws begin with the same seed each time, so that the same plan gives the same picture. */
const SEED = 1;

export function PlanOutcome({ account, plan }: Props) {
  const words = useWords();
  const { id, currency } = plan.scenario;
  const swings = useQuery({
    queryKey: ["tornado", account, id],
    queryFn: () => desk.tornado(account, id),
    enabled: plan.npv !== null,
    placeholderData: keepPreviousData,
  });
  const outcome = useQuery({
    queryKey: ["monte-carlo", account, id],
    queryFn: () => desk.monteCarlo(account, id, SEED),
    enabled: plan.npv !== null,
    placeholderData: keepPreviousData,
  });
  if (plan.npv === null) return <p className={parts.note}>{words.say("plan-incomplete")}</p>;
  const wait = <Skeleton height={220} />;
  return (
    <div className={parts.columns}>
      <ChartWithTwin
        title={words.say("tornado-title")}
        table={swings.data && <TornadoTable swings={swings.data} currency={currency} />}
      >
        {swings.error && <FailureMessage error={swings.error} />}
        {swings.data ? (
          <TornadoChart swings={swings.data} base={plan.npv} currency={currency} />
        ) : (
          wait
        )}
      </ChartWithTwin>
      <ChartWithTwin
        title={words.say("outcome-title")}
        table={outcome.data && <OutcomeTable outcome={outcome.data} currency={currency} />}
      >
        {outcome.error && <FailureMessage error={outcome.error} />}
        {outcome.data ? <OutcomeChart outcome={outcome.data} currency={currency} /> : wait}
      </ChartWithTwin>
    </div>
  );
}
