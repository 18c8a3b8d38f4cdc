// The counts of an import or of its dry run: what is new, what changed, what is left out and why, and what
// a person should know of the rest.
import { Text } from "@mantine/core";
import { useMemo } from "react";
import type { ImportReport } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./ImportPage.module.css";
import type { Plan } from "./import-flow";
import { RejectedFile } from "./RejectedFile";
import { groupWarnings } from "./report-groups";

interface Props {
  report: ImportReport;
  plan: Plan;
}

export function ReportCounts({ report, plan }: Props) {
  const words = useWords();
  const format = useFormat();
  const rejected = Object.values(report.rejected).reduce((sum, count) => sum + count, 0);
  const counts = [
    ["new", report.new],
    ["updated", report.updated],
    ["skipped", report.skipped],
    ["rejected", rejected],
  ] as const;
  return (
    <>
      <dl className={styles.counts}>
        {counts
          .filter(
            ([name, count]) =>
              name === "new" || name === "rejected" || plan.kind === "people" || count > 0,
          )
          .map(([name, count]) => (
            <div key={name} className={styles.count}>
              <dt>{words.say(`import-count-${name}`)}</dt>
              <dd>{format.number(count)}</dd>
            </div>
          ))}
      </dl>
      {rejected > 0 && (
        <>
          <Text size="sm" fw={600} mb="xs">
            {words.say("import-rejected")}
          </Text>
          <ul className={styles.reasons}>
            {Object.entries(report.rejected).map(([reason, count]) => (
              <li key={reason}>
                <span>{format.number(count)}</span>
                <span>{words.say(`reason-${reason}`)}</span>
              </li>
            ))}
          </ul>
          <RejectedFile plan={plan} />
        </>
      )}
      <Warnings report={report} />
    </>
  );
}

function Warnings({ report }: { report: ImportReport }) {
  const words = useWords();
  const format = useFormat();
  const groups = useMemo(() => groupWarnings(report.warnings), [report.warnings]);
  if (groups.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mb="xs">
        {words.say("import-warnings")}
      </Text>
      <ul className={styles.reasons}>
        {groups.map(({ code, count, first }) => (
          <li key={code}>
            <span>{format.number(count)}</span>
            <div>
              {words.say(`warning-${code}`)}
              {first
                .filter(({ row, detail }) => row > 0 || detail)
                .map(({ row, detail }) => (
                  <p key={`${row} ${detail}`} className={styles.sample} title={detail}>
                    {[row > 0 && words.say("import-line", { row: format.number(row) }), detail]
                      .filter(Boolean)
                      .join(": ")}
                  </p>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
