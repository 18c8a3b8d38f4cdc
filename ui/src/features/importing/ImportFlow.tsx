// Keeps an import while one looks at other pages: the plan and the work under way.
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Imported } from "../../shared/bridge/types";
import { useJob } from "../../shared/jobs/use-job";
import { freshPlan, type Plan } from "./import-flow";

interface Flow {
  plan: Plan;
  setPlan: (plan: Plan) => void;
  job: ReturnType<typeof useJob<Imported>>;
  /** Forgets the file, to begin with another. */
  restart: () => void;
}

const FlowContext = createContext<Flow | null>(null);

export function ImportFlow({ children }: { children: ReactNode }) {
  const [plan, setPlan] = useState<Plan>(freshPlan);
  const job = useJob<Imported>();
  const flow = useMemo(
    () => ({
      plan,
      setPlan,
      job,
      restart: () => {
        setPlan((was) => ({ ...freshPlan, kind: was.kind, target: was.target }));
        job.reset();
      },
    }),
    [plan, job],
  );
  return <FlowContext value={flow}>{children}</FlowContext>;
}

/** The import under way. */
export function useImportFlow(): Flow {
  const flow = useContext(FlowContext);
  if (!flow) throw new Error("ImportFlow stands above every page that imports");
  return flow;
}
