// Preparing a visit: at the side how ready it is and what is missing, with what is owed to the client and what
// came of the last visit; in the middle the facts and the research, dimension by dimension.

import type { VisitView } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { useWords } from "../../shared/words/use-words";
import { AttendeesFields } from "./AttendeesFields";
import { Checklist } from "./Checklist";
import { LastVisit } from "./LastVisit";
import { MissingList } from "./MissingList";
import { OwedActions } from "./OwedActions";
import { usePastAnswers } from "./past-answers";
import { VisitFacts } from "./VisitFacts";
import type { PickOnChart } from "./VisitPage";
import styles from "./VisitPage.module.css";

interface Props {
  view: VisitView;
  ChartPicker: PickOnChart;
}

export function PrepareStep({ view, ChartPicker }: Props) {
  const words = useWords();
  const past = usePastAnswers(view.visit);
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <OwedActions view={view} />
        <Section title={words.say("visit-facts")}>
          <dl className={styles.facts}>
            <VisitFacts view={view} />
            <AttendeesFields view={view} ChartPicker={ChartPicker} />
          </dl>
        </Section>
        <Checklist visit={view.visit.id} lines={view.checklist} past={past.answers} />
      </div>
      <div className={styles.column}>
        <MissingList view={view} />
        <LastVisit last={past.last} />
      </div>
    </div>
  );
}
