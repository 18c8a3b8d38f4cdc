// Every visit, of all clients: as a list in the order one needs it, or by month; the ways to plan one and to
// the checklists behind the purposes.
import { Button, SegmentedControl } from "@mantine/core";
import { IconCalendarPlus, IconListCheck } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { Page } from "../../shared/components/Page";
import { useWords } from "../../shared/words/use-words";
import { PlanVisit } from "./PlanVisit";
import { VisitsCalendar } from "./VisitsCalendar";
import { VisitsList } from "./VisitsList";

const views = ["list", "calendar"] as const;
type View = (typeof views)[number];

export function VisitsPage() {
  const words = useWords();
  const [view, setView] = useState<View>("list");
  const [planning, setPlanning] = useState(false);
  const plan = () => setPlanning(true);
  return (
    <Page
      filled
      title={words.say("visits-title")}
      actions={
        <>
          <SegmentedControl
            aria-label={words.say("visits-view")}
            value={view}
            onChange={(next) => setView(next as View)}
            data={views.map((one) => ({ value: one, label: words.say(`visits-view-${one}`) }))}
          />
          <Button
            component={Link}
            href={addresses.templates}
            variant="default"
            leftSection={<IconListCheck size={16} stroke={1.5} />}
          >
            {words.say("templates-title")}
          </Button>
          <Button leftSection={<IconCalendarPlus size={16} stroke={1.5} />} onClick={plan}>
            {words.say("visit-plan")}
          </Button>
        </>
      }
    >
      {view === "list" ? <VisitsList onPlan={plan} /> : <VisitsCalendar />}
      <PlanVisit account={null} zone={null} opened={planning} onClose={() => setPlanning(false)} />
    </Page>
  );
}
