// What a client is worth: the four sums side by side, none of them the truth alone; under them the arithmetic of
// the one that is opened, and what it would be with other values.
import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { Rung, Sum, WorthView } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { layBands } from "./band-layout";
import { FitModels } from "./FitModels";
import { RetentionFields } from "./RetentionFields";
import { rungs } from "./rungs";
import { SumArithmetic } from "./SumArithmetic";
import { SumCard } from "./SumCard";
import styles from "./SumCard.module.css";
import { WhatIfSliders } from "./WhatIfSliders";
import parts from "./WorthPart.module.css";

interface Props {
  account: string;
}

export function WorthPart({ account }: Props) {
  const words = useWords();
  const worth = useQuery({ queryKey: ["worth", account], queryFn: () => desk.worth(account) });
  return (
    <Section title={words.say("worth-title")}>
      {worth.error && <FailureMessage error={worth.error} />}
      {worth.isPending && <Skeleton height={200} />}
      {worth.data && <Sums account={account} worth={worth.data} />}
    </Section>
  );
}

function Sums({ account, worth }: Props & { worth: WorthView }) {
  const words = useWords();
  const format = useFormat();
  const [opened, setOpened] = useState<Rung | null>(null);
  const detail = useId();
  const { zero, bands } = layBands(rungs.map((rung) => worth[rung]));
  // A sum that says nothing itself is no way out of another.
  const speaking = (sum: Sum) => ({
    ...sum,
    instead: sum.instead.filter((rung) => worth[rung].status !== "not_supported"),
  });
  // One amount alone has nothing to stand beside.
  const compared = bands.filter((band) => band !== null).length > 1;
  const likely = rungs.some((rung) => worth[rung].low !== null);
  return (
    <div className={styles.sums}>
      <div className={styles.row}>
        {rungs.map((rung, index) => (
          <SumCard
            key={rung}
            rung={rung}
            sum={speaking(worth[rung])}
            currency={worth.currency}
            band={compared || worth[rung].low !== null ? (bands[index] ?? null) : null}
            zero={zero}
            opened={opened === rung}
            detail={detail}
            onOpen={() => setOpened(opened === rung ? null : rung)}
          >
            <WayOn
              account={account}
              rung={rung}
              sum={worth[rung]}
              onAnswer={() => setOpened("retention")}
            />
          </SumCard>
        ))}
      </div>
      {likely && <p className={parts.note}>{words.say("worth-likely-why")}</p>}
      {opened && (
        <Detail
          key={opened}
          id={detail}
          account={account}
          rung={opened}
          sum={worth[opened]}
          currency={worth.currency}
        >
          {opened === "historic" && worth.unallocated && (
            <p className={parts.note}>
              {words.say("worth-unallocated", {
                amount: format.money(worth.unallocated.amount, worth.unallocated.currency),
              })}
            </p>
          )}
        </Detail>
      )}
    </div>
  );
}

interface WayProps extends Props {
  rung: Rung;
  sum: Sum;
  onAnswer: () => void;
}

/** What can be done about what a sum lacks. */
function WayOn({ account, rung, sum, onAnswer }: WayProps) {
  const words = useWords();
  const lacks = (...reasons: string[]) => reasons.some((reason) => sum.reasons.includes(reason));
  if (lacks("not_fitted")) return <FitModels />;
  if (lacks("no_lines") && rung === "historic") {
    return (
      <Button component={Link} href={addresses.import("ledger")} variant="default">
        {words.say("value-empty-import")}
      </Button>
    );
  }
  if (lacks("cost_to_serve_unknown", "rate_missing", "visit_rate_missing") && rung === "historic") {
    return (
      <Button component={Link} href={addresses.client(account, "value", "costs")} variant="default">
        {words.say("worth-add-costs")}
      </Button>
    );
  }
  if (sum.status !== "asked") return null;
  if (rung === "plan") {
    const isMissing = lacks("scenario_missing");
    return (
      <Button component={Link} href={addresses.client(account, "value", "plan")} variant="default">
        {words.say(isMissing ? "worth-make-plan" : "worth-answer")}
      </Button>
    );
  }
  if (rung !== "retention" && !lacks("discount_missing")) return null;
  return (
    <Button variant="default" onClick={onAnswer}>
      {words.say("worth-answer")}
    </Button>
  );
}

interface DetailProps {
  id: string;
  account: string;
  rung: Rung;
  sum: Sum;
  currency: string | null;
  /** What belongs to it and is in no line. */
  children?: ReactNode;
}

/** The opened sum: its arithmetic at the left, what moves it at the right. */
function Detail({ id, account, rung, sum, currency, children }: DetailProps) {
  const words = useWords();
  return (
    <div id={id} className={parts.detail}>
      {sum.lines.length > 0 && (
        <section aria-label={words.say("worth-arithmetic")}>
          <h3 className={parts.title}>{words.say("worth-arithmetic")}</h3>
          <p className={parts.note}>{words.say(`rung-${rung}-why`)}</p>
          <SumArithmetic account={account} sum={sum} currency={currency} />
          {children}
        </section>
      )}
      <div className={parts.column}>
        {sum.inputs.length > 0 && <WhatIfSliders {...{ account, rung, sum, currency }} />}
        {rung === "retention" && (
          <section aria-label={words.say("retention-title")}>
            <h3 className={parts.title}>{words.say("retention-title")}</h3>
            <RetentionFields account={account} currency={currency} />
          </section>
        )}
        {rung === "plan" && (
          <Button
            component={Link}
            href={addresses.client(account, "value", "plan")}
            variant="default"
            className={parts.way ?? ""}
          >
            {words.say("worth-edit-plan")}
          </Button>
        )}
      </div>
    </div>
  );
}
