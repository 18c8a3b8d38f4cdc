// What an import did, with the ways on: look at it, take it back, take in another file.
import { Button, Group, Text } from "@mantine/core";
import { Link } from "wouter";
import type { Imported } from "../../shared/bridge/types";
import { Notice } from "../../shared/components/Notice";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./ImportPage.module.css";
import type { Plan } from "./import-flow";
import { ReportCounts } from "./ReportCounts";

interface Props {
  imported: Imported;
  plan: Plan;
  onRestart: () => void;
}

export function ImportDone({ imported, plan, onRestart }: Props) {
  const words = useWords();
  const format = useFormat();
  const { target } = plan;
  const look = target && "account" in target ? `/clients/${target.account}/people` : "/clients";
  return (
    <div className={styles.running}>
      <Notice tone="good" title={words.say("import-done")}>
        {imported.clients_new > 0 && (
          <Text size="sm">
            {words.say("import-clients-new", {
              count: imported.clients_new,
              shown: format.number(imported.clients_new),
            })}
          </Text>
        )}
      </Notice>
      <ReportCounts report={imported} kind={plan.kind} />
      <Group mt="lg">
        <Button component={Link} href={look}>
          {words.say(plan.kind === "people" ? "import-see-people" : "import-see-clients")}
        </Button>
        <Button variant="default" onClick={onRestart}>
          {words.say("import-another")}
        </Button>
      </Group>
    </div>
  );
}
