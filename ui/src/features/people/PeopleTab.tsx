// The people of a client on one canvas, with the panel of the one that is open.
import { Button, Skeleton } from "@mantine/core";
import { IconFileImport, IconSitemap } from "@tabler/icons-react";
import { ReactFlowProvider } from "@xyflow/react";
import { useRef } from "react";
import { Link } from "wouter";
import { EmptyState } from "../../shared/components/EmptyState";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import "@xyflow/react/dist/base.css";
import { ChartCanvas } from "./ChartCanvas";
import { ChartTools } from "./ChartTools";
import styles from "./PeopleTab.module.css";
import { PersonPanel } from "./PersonPanel";
import { useChart } from "./use-chart";

interface Props {
  account: string;
}

export function PeopleTab({ account }: Props) {
  const state = useChart(account);
  const search = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const focusCanvas = () => box.current?.querySelector<HTMLElement>(".react-flow")?.focus();
  if (state.error) return <FailureMessage error={state.error} />;
  if (!state.chart) return <Skeleton flex={1} />;
  if (state.chart.cards.length === 0) return <NobodyYet account={account} />;
  const placed = state.opened === null ? undefined : state.index?.cards.get(state.opened);
  return (
    <ReactFlowProvider>
      <div className={styles.people}>
        <div ref={box} className={styles.canvas}>
          <ChartTools state={state} searchRef={search} onLeave={focusCanvas} />
          <ChartCanvas state={state} chart={state.chart} onSearch={() => search.current?.focus()} />
        </div>
        {placed && (
          <PersonPanel
            placed={placed}
            onClose={() => {
              state.setOpened(null);
              focusCanvas();
            }}
          />
        )}
      </div>
    </ReactFlowProvider>
  );
}

function NobodyYet({ account }: Props) {
  const words = useWords();
  return (
    <EmptyState
      icon={<IconSitemap size={40} stroke={1.2} />}
      title={words.say("people-empty")}
      text={words.say("people-empty-text")}
    >
      <Button
        component={Link}
        href={`/import/people/${account}`}
        leftSection={<IconFileImport size={16} stroke={1.5} />}
      >
        {words.say("people-empty-import")}
      </Button>
    </EmptyState>
  );
}
