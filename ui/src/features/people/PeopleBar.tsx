// The tools above the people: which view, search, add, and what belongs to the chart alone.
import { ActionIcon, Button, SegmentedControl, Tooltip } from "@mantine/core";
import { IconArrowsMaximize, IconMinus, IconPlus, IconUserPlus } from "@tabler/icons-react";
import { useReactFlow } from "@xyflow/react";
import type { ReactNode, Ref } from "react";
import { useWords } from "../../shared/words/use-words";
import { ChartExport } from "./ChartExport";
import { ChartLegend } from "./ChartLegend";
import { ChartSearch } from "./ChartSearch";
import styles from "./PeopleBar.module.css";
import { usePeopleTab, type View, views } from "./people-tab";
import { UnplacedList } from "./UnplacedList";
import { fitting } from "./use-canvas-view";

interface Props {
  searchRef: Ref<HTMLInputElement>;
  onLeave: () => void;
}

export function PeopleBar({ searchRef, onLeave }: Props) {
  const words = useWords();
  const { view, setView, chart, ask } = usePeopleTab();
  return (
    <div className={styles.bar}>
      <SegmentedControl
        aria-label={words.say("people-view")}
        value={view}
        onChange={(next) => setView(next as View)}
        data={views.map((one) => ({ value: one, label: words.say(`people-view-${one}`) }))}
      />
      {view !== "chain" && <ChartSearch searchRef={searchRef} onLeave={onLeave} />}
      {view === "chart" && chart.folded.length > 0 && (
        <Button variant="subtle" className={styles.word} onClick={chart.unfoldAll}>
          {words.say("chart-unfold-all")}
        </Button>
      )}
      <div className={styles.rest} />
      <UnplacedList />
      {view === "chart" && <ZoomTools />}
      <ChartExport />
      <ChartLegend />
      <Button
        variant="default"
        leftSection={<IconUserPlus size={16} stroke={1.5} />}
        onClick={() => ask({ about: "add", manager: view === "chart" ? chart.current : null })}
      >
        {words.say("position-add-go")}
      </Button>
    </div>
  );
}

function ZoomTools() {
  const flow = useReactFlow();
  return (
    <div className={styles.group}>
      <Tool say="chart-zoom-out" icon={<IconMinus size={18} stroke={1.5} />} act={flow.zoomOut} />
      <Tool say="chart-zoom-in" icon={<IconPlus size={18} stroke={1.5} />} act={flow.zoomIn} />
      <Tool
        say="chart-fit"
        icon={<IconArrowsMaximize size={18} stroke={1.5} />}
        act={() => flow.fitView(fitting)}
      />
    </div>
  );
}

function Tool({ say, icon, act }: { say: string; icon: ReactNode; act: () => unknown }) {
  const words = useWords();
  return (
    <Tooltip label={words.say(say)}>
      <ActionIcon aria-label={words.say(say)} onClick={() => void act()}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
