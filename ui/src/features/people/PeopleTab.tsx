// The people of a client: as a chart, as a table that edits the same data, and as the decision chain; with
// the panel of the one that is open.
import { Button, Skeleton } from "@mantine/core";
import { IconFileImport, IconSitemap, IconUserPlus } from "@tabler/icons-react";
import { ReactFlowProvider } from "@xyflow/react";
import { useEffect, useEffectEvent, useRef } from "react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { EmptyState } from "../../shared/components/EmptyState";
import { EraseDialog } from "../../shared/erasing/EraseDialog";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import "@xyflow/react/dist/base.css";
import { ChainView } from "./ChainView";
import { ChartView } from "./ChartView";
import { PeopleBar } from "./PeopleBar";
import styles from "./PeopleTab.module.css";
import { PeopleTable } from "./PeopleTable";
import { PersonPanel } from "./PersonPanel";
import { FloatingPostMenu } from "./PostMenu";
import { PostQuestions } from "./PostQuestions";
import {
  PeopleTabContext,
  type PeopleTabState,
  usePeopleTab,
  usePeopleTabState,
} from "./people-tab";

interface Props {
  account: string;
  /** The position or the person whose panel is to be open. */
  focus?: string | undefined;
}

export function PeopleTab({ account, focus }: Props) {
  const tab = usePeopleTabState(account);
  useOpenAtFirst(tab, focus);
  if (tab.error) return <FailureMessage error={tab.error} />;
  if (!tab.ready) return <Skeleton flex={1} />;
  return (
    <PeopleTabContext value={tab}>
      <ReactFlowProvider>{tab.rows.length === 0 ? <NobodyYet /> : <People />}</ReactFlowProvider>
      <PostQuestions />
      <FloatingPostMenu />
    </PeopleTabContext>
  );
}

function People() {
  const words = useWords();
  const { view, opened, setOpened, rowOf } = usePeopleTab();
  const box = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const focusView = () =>
    box.current?.querySelector<HTMLElement>(".react-flow, [role=grid] [tabindex='0']")?.focus();
  const row = opened === null ? undefined : rowOf.get(opened);
  return (
    <div className={styles.people}>
      <PeopleBar searchRef={search} onLeave={focusView} />
      <div className={styles.body}>
        <section ref={box} className={styles.view} aria-label={words.say(`people-view-${view}`)}>
          {view === "chart" && <ChartView onSearch={() => search.current?.focus()} />}
          {view === "table" && <PeopleTable />}
          {view === "chain" && <ChainView />}
        </section>
        {row && (
          <PersonPanel
            row={row}
            onClose={() => {
              setOpened(null);
              focusView();
            }}
          />
        )}
      </div>
      <Erasure focusView={focusView} />
    </div>
  );
}

/** Erasing somebody for good; their panel closes with them. */
function Erasure({ focusView }: { focusView: () => void }) {
  const { erasing, setErasing, opened, setOpened, rowOf } = usePeopleTab();
  const close = () => {
    setErasing(null);
    const back = erasing?.back?.current;
    if (back) back.focus();
    else focusView();
  };
  const leave = () => {
    setErasing(null);
    if (opened !== null && rowOf.get(opened)?.holder === erasing?.id) setOpened(null);
    focusView();
  };
  return <EraseDialog person={erasing} onClose={close} onErased={leave} />;
}

/** Opens who was asked for, once the people are there. */
function useOpenAtFirst(tab: PeopleTabState, focus: string | undefined) {
  const { ready } = tab;
  const open = useEffectEvent((asked: string) => {
    const row = tab.rows.find(({ position, holder }) => position === asked || holder === asked);
    if (!row) return;
    tab.chart.reveal(row.position);
    tab.setOpened(row.position);
  });
  useEffect(() => {
    if (ready && focus) open(focus);
  }, [ready, focus]);
}

function NobodyYet() {
  const words = useWords();
  const { account, ask } = usePeopleTab();
  return (
    <EmptyState
      icon={<IconSitemap size={40} stroke={1.2} />}
      title={words.say("people-empty")}
      text={words.say("people-empty-text")}
    >
      <Button
        variant="default"
        leftSection={<IconUserPlus size={16} stroke={1.5} />}
        onClick={() => ask({ about: "add", manager: null })}
      >
        {words.say("people-empty-add")}
      </Button>
      <Button
        component={Link}
        href={addresses.import("people", account)}
        variant="default"
        leftSection={<IconFileImport size={16} stroke={1.5} />}
      >
        {words.say("people-empty-import")}
      </Button>
    </EmptyState>
  );
}
