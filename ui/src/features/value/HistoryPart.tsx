// What was: the years from revenue to profit, the months with their trend, and how customers of all months of
// first purchase stayed.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { ValueView, WorthYear } from "../../shared/bridge/types";
import { ChartWithTwin } from "../../shared/charts/ChartWithTwin";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { magnitude } from "../../shared/format/decimals";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { CohortsSection } from "./CohortsSection";
import { MonthBars } from "./MonthBars";
import { MonthTable } from "./MonthTable";
import parts from "./WorthPart.module.css";
import { YearProfit } from "./YearProfit";
import { YearTable } from "./YearTable";

interface Props {
  account: string;
  value: ValueView;
}

export function HistoryPart({ account, value }: Props) {
  const words = useWords();
  const worth = useQuery({ queryKey: ["worth", account], queryFn: () => desk.worth(account) });
  const months = { months: value.months, currency: value.currency };
  return (
    <>
      {worth.error && <FailureMessage error={worth.error} />}
      {worth.isPending && <Skeleton height={200} />}
      {worth.data && worth.data.years.length > 0 && (
        <ChartWithTwin
          title={words.say("years-title")}
          table={<YearTable years={worth.data.years} currency={worth.data.currency} />}
          note={<WithoutCost years={worth.data.years} />}
        >
          <YearProfit years={worth.data.years} currency={worth.data.currency} />
        </ChartWithTwin>
      )}
      {value.months.some(({ revenue }) => magnitude(revenue) !== 0) && (
        <ChartWithTwin title={words.say("value-months-chart")} table={<MonthTable {...months} />}>
          <MonthBars {...months} trend />
        </ChartWithTwin>
      )}
      <CohortsSection />
    </>
  );
}

/** The years whose profit leaves out revenue because nobody knows what its goods cost. */
function WithoutCost({ years }: { years: WorthYear[] }) {
  const words = useWords();
  const format = useFormat();
  const without = years.filter(
    (year) => year.contribution !== null && magnitude(year.revenue_without_cost) !== 0,
  );
  if (without.length === 0) return null;
  return (
    <p className={parts.note}>
      {words.say("year-without-cost", { years: format.list(without.map(({ year }) => `${year}`)) })}
    </p>
  );
}
