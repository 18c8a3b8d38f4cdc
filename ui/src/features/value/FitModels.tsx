// Fits the models of the customer base where that takes a while: with progress, and a way to stop it.
import { Button } from "@mantine/core";
import { desk } from "../../shared/bridge/desk";
import type { FittedModels } from "../../shared/bridge/types";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { JobProgress } from "../../shared/jobs/JobProgress";
import { useJob } from "../../shared/jobs/use-job";
import { useWords } from "../../shared/words/use-words";

export function FitModels() {
  const words = useWords();
  const { state, run, stop } = useJob<FittedModels>();
  if (state.phase === "running") {
    return (
      <div style={{ flex: 1 }}>
        <JobProgress label={words.say("worth-fitting")} state={state} onStop={stop} />
      </div>
    );
  }
  return (
    <>
      {state.phase === "failed" && <FailureMessage error={state.error} />}
      <Button variant="default" onClick={() => run(desk.fitCustomerBase)}>
        {words.say("worth-fit")}
      </Button>
    </>
  );
}
