// What a client is worth, in four parts: the sums and the potential, what was, the plan, and the cost to serve.
// Above them the figures of the ledger, and what cannot be said.
import { SegmentedControl, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { ValueView } from "../../shared/bridge/types";
import { TwinsContext, useTwinsKey } from "../../shared/charts/twins";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import { CostsPart } from "./CostsPart";
import { Figures, Refusals } from "./Figures";
import { HistoryPart } from "./HistoryPart";
import { NoLedger } from "./NoLedger";
import { PlanPart } from "./PlanPart";
import { PotentialPart } from "./PotentialPart";
import styles from "./ValueSummary.module.css";
import { WorthPart } from "./WorthPart";

interface Props {
  account: string;
  /** The part that the address asks for. */
  focus?: string | undefined;
}

/** The parts of the page; `value-part-<id>` are their names. */
export const parts = ["sums", "history", "plan", "costs"] as const;

type Part = (typeof parts)[number];

export function ValueTab({ account, focus }: Props) {
  const words = useWords();
  const [, navigate] = useLocation();
  const turned = useTwinsKey();
  const value = useQuery({ queryKey: ["value", account], queryFn: () => desk.value(account) });
  const part = parts.find((one) => one === focus) ?? "sums";
  if (value.error) return <FailureMessage error={value.error} />;
  if (!value.data) return <Skeleton height={320} />;
  return (
    <TwinsContext value={turned}>
      <div className={styles.tab}>
        <SegmentedControl
          aria-label={words.say("value-parts")}
          className={styles.parts ?? ""}
          value={part}
          data={parts.map((one) => ({ value: one, label: words.say(`value-part-${one}`) }))}
          onChange={(next) =>
            navigate(addresses.client(account, "value", next === "sums" ? null : next), {
              replace: true,
            })
          }
        />
        <Shown account={account} part={part} value={value.data} />
      </div>
    </TwinsContext>
  );
}

function Shown({ account, part, value }: { account: string; part: Part; value: ValueView }) {
  const ledger = value.lines > 0;
  switch (part) {
    case "sums":
      return (
        <>
          {ledger ? <Head value={value} /> : <NoLedger />}
          <WorthPart account={account} />
          <PotentialPart account={account} />
        </>
      );
    case "history":
      return ledger ? <HistoryPart account={account} value={value} /> : <NoLedger />;
    case "plan":
      return <PlanPart account={account} />;
    case "costs":
      return <CostsPart account={account} currency={value.currency} />;
  }
}

function Head({ value }: { value: ValueView }) {
  return (
    <div>
      <Figures value={value} wide />
      <Refusals value={value} />
    </div>
  );
}
