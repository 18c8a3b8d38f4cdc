// What an import did, with the ways on: look at it, take it back, take in another file.
import { Button, Group, Text } from "@mantine/core";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import type { Imported } from "../../shared/bridge/types";
import { Notice } from "../../shared/components/Notice";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./ImportPage.module.css";
import type { Plan } from "./import-flow";
import { ReportCounts } from "./ReportCounts";
import { UndoImport } from "./UndoImport";

interface Props {
  imported: Imported;
  plan: Plan;
  onRestart: () => void;
}

/** The name of the file that was taken in. */
function nameOf({ path }: Plan): string {
  return path?.split(/[\\/]/).at(-1) ?? "";
}

export function ImportDone({ imported, plan, onRestart }: Props) {
  const words = useWords();
  const format = useFormat();
  const { target } = plan;
  const look =
    target && "account" in target ? addresses.client(target.account, "people") : addresses.clients;
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
      <ReportCounts report={imported} plan={plan} />
      <Group mt="lg">
        <Button component={Link} href={look}>
          {words.say(plan.kind === "people" ? "import-see-people" : "import-see-clients")}
        </Button>
        <Button variant="default" onClick={onRestart}>
          {words.say("import-another")}
        </Button>
        {imported.import !== null && (
          <UndoImport id={imported.import} file={nameOf(plan)} onUndone={onRestart} />
        )}
      </Group>
    </div>
  );
}
