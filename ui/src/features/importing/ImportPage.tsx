// Files into the workspace: choose or drop one, look at what would come in, take it in, take it back.
import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import { useEffect, useEffectEvent } from "react";
import { desk } from "../../shared/bridge/desk";
import type { ImportKind } from "../../shared/bridge/types";
import { Page } from "../../shared/components/Page";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { JobProgress } from "../../shared/jobs/JobProgress";
import { useWords } from "../../shared/words/use-words";
import { DropZone } from "./DropZone";
import { ImportDone } from "./ImportDone";
import { useImportFlow } from "./ImportFlow";
import styles from "./ImportPage.module.css";
import { importKinds, withFile, withKind } from "./import-flow";
import { PastImports } from "./PastImports";
import { PeopleTargetField } from "./PeopleTargetField";
import { PreviewPanel } from "./PreviewPanel";

interface Props {
  /** What the address asks for: people of that client. */
  kind?: string | undefined;
  account?: string | undefined;
}

export function ImportPage({ kind, account }: Props) {
  const words = useWords();
  const { plan, setPlan, job, restart } = useImportFlow();
  const { phase } = job.state;
  // Only the address asks; what is chosen afterwards stands.
  const askFor = useEffectEvent((asked: ImportKind) => {
    const target = asked === "people" && account ? { account } : plan.target;
    setPlan({ ...withKind(plan, asked), target });
  });
  useEffect(() => {
    if (kind === "people" || kind === "costs") askFor(kind);
  }, [kind]);

  return (
    <Page
      title={words.say("import-title")}
      subtitle={<Text c="dimmed">{words.say("import-text")}</Text>}
    >
      <div className={styles.page}>
        {phase === "idle" && <Choose />}
        {phase === "running" && (
          <div className={styles.running}>
            <JobProgress label={words.say("import-running")} state={job.state} onStop={job.stop} />
          </div>
        )}
        {phase === "failed" && (
          <FailureMessage error={job.state.error}>
            <Group mt="md">
              <Button variant="default" onClick={job.reset}>
                {words.say("action-back")}
              </Button>
            </Group>
          </FailureMessage>
        )}
        {phase === "done" && (
          <ImportDone imported={job.state.outcome} plan={plan} onRestart={restart} />
        )}
        <PastImports />
      </div>
    </Page>
  );
}

/** Before the import runs. */
function Choose() {
  const words = useWords();
  const { plan, setPlan, job } = useImportFlow();
  const start = () => {
    const { path, kind, target, choices } = plan;
    if (!path) return;
    void job.run((onProgress) => {
      if (kind === "costs") return desk.importCosts(path, choices, onProgress);
      return kind === "people" && target
        ? desk.importPeople(path, target, choices, onProgress)
        : desk.importLedger(path, choices, onProgress);
    });
  };
  return (
    <>
      <SegmentedControl
        aria-label={words.say("import-kind")}
        value={plan.kind}
        onChange={(kind) => setPlan(withKind(plan, kind as ImportKind))}
        data={importKinds.map((kind) => ({
          value: kind,
          label: words.code("import-kind", kind),
        }))}
      />
      {plan.kind === "people" && (
        <PeopleTargetField
          target={plan.target}
          onChange={(target) => setPlan({ ...plan, target })}
        />
      )}
      <DropZone
        path={plan.path}
        kind={plan.kind}
        onFile={(path) => setPlan(withFile(plan, path))}
      />
      {plan.path && <PreviewPanel plan={plan} onChange={setPlan} onImport={start} />}
    </>
  );
}
