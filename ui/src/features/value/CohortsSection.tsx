// How customers stay: a line for each month of first purchase, a column for each month since, and in each cell the
// share that bought in it. The deeper the ground, the more of them; the figure stands in every cell, so the
// picture is its own table.
import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { CohortRow } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./CohortsSection.module.css";

/** Months of first purchase shown, the latest ones. */
const COHORTS = 24;

export function CohortsSection() {
  const words = useWords();
  const cohorts = useQuery({ queryKey: ["cohorts"], queryFn: desk.cohorts });
  return (
    <Section title={words.say("cohorts-title")}>
      <Text size="xs" c="dimmed" mb="sm" maw="72ch">
        {words.say("cohorts-text")}
      </Text>
      {cohorts.error && <FailureMessage error={cohorts.error} />}
      {cohorts.isPending && <Skeleton height={240} />}
      {cohorts.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.say("cohorts-none")}
        </Text>
      )}
      {cohorts.data && cohorts.data.length > 0 && <Cohorts rows={cohorts.data.slice(-COHORTS)} />}
    </Section>
  );
}

function Cohorts({ rows }: { rows: CohortRow[] }) {
  const words = useWords();
  const format = useFormat();
  const length = Math.max(...rows.map(({ months }) => months.length));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard
    <div className={styles.scroller} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{words.say("cohorts-title")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say("cohorts-first")}</th>
            <th scope="col">{words.say("cohorts-size")}</th>
            {Array.from({ length }, (_, month) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the column is the month since
              <th key={month} scope="col" className={styles.month}>
                {format.number(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cohort, customers, months }) => (
            <tr key={cohort}>
              <th scope="row">{format.month(cohort)}</th>
              <td className={styles.size}>{format.number(customers)}</td>
              {months.map((share, month) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: the column is the month since
                  key={month}
                  style={{ "--share": `${Math.round((share ?? 0) * 100)}%` } as React.CSSProperties}
                >
                  {share !== null && format.number(Math.round(share * 100))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
