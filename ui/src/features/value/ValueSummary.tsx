// What a client is worth at a glance, on its overview: the figures and the last two years by month.
import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { magnitude } from "../../shared/format/decimals";
import { useWords } from "../../shared/words/use-words";
import { Figures } from "./Figures";
import { MonthBars } from "./MonthBars";
import { NoLedger } from "./NoLedger";

interface Props {
  account: string;
}

export function ValueSummary({ account }: Props) {
  const words = useWords();
  const value = useQuery({ queryKey: ["value", account], queryFn: () => desk.value(account) });
  const hasLines = (value.data?.lines ?? 0) > 0;
  return (
    <Section
      title={words.say("value-title")}
      aside={
        hasLines && (
          <Button
            component={Link}
            href={addresses.client(account, "value")}
            variant="subtle"
            color="gray"
            className="quiet"
          >
            {words.say("value-more-of-it")}
          </Button>
        )
      }
    >
      {value.error && <FailureMessage error={value.error} />}
      {value.isPending && <Skeleton height={220} />}
      {value.data && !hasLines && <NoLedger />}
      {value.data && hasLines && (
        <>
          <Figures value={value.data} />
          {value.data.months.some(({ revenue }) => magnitude(revenue) !== 0) && (
            <MonthBars months={value.data.months} currency={value.data.currency} />
          )}
        </>
      )}
    </Section>
  );
}
