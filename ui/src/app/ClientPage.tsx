// A client: its header, and as tabs the overview, the people, the visits, the value and every contact. Composes
// parts of several features, which know nothing of each other.
import { Button, Skeleton, Tabs } from "@mantine/core";
import { IconCalendarPlus, IconFileTypePdf, IconMessagePlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Link, useLocation } from "wouter";
import { ClientHeader, ClientTitle } from "../features/accounts/ClientHeader";
import { ClientMenu } from "../features/accounts/ClientMenu";
import { KeyFacts } from "../features/accounts/KeyFacts";
import { ExportDossier } from "../features/exporting/ExportDossier";
import { LogContact } from "../features/timeline/LogContact";
import { TimelineTab } from "../features/timeline/TimelineTab";
import { ValueSummary } from "../features/value/ValueSummary";
import { ValueTab } from "../features/value/ValueTab";
import { ClientVisits } from "../features/visits/ClientVisits";
import { NextVisit } from "../features/visits/NextVisit";
import { OpenActions } from "../features/visits/OpenActions";
import { PlanVisit } from "../features/visits/PlanVisit";
import { addresses, type ClientTab } from "../shared/addresses";
import { desk } from "../shared/bridge/desk";
import type { ClientView } from "../shared/bridge/types";
import { Page } from "../shared/components/Page";
import { useFocusTarget } from "../shared/components/use-focus-target";
import { FailureMessage } from "../shared/failures/FailureMessage";
import { isPast } from "../shared/format/days";
import { useFormat, useLanguage } from "../shared/format/use-format";
import { useWords } from "../shared/words/use-words";
import styles from "./ClientPage.module.css";

// The canvas is a fifth of the bundle and on no first page.
const PeopleTab = lazy(async () => ({
  default: (await import("../features/people/PeopleTab")).PeopleTab,
}));

type Dialog = "plan-visit" | "log-contact" | "dossier";

const tabs: readonly ClientTab[] = ["overview", "people", "visits", "value", "timeline"];

interface Props {
  account: string;
  tab: string | undefined;
  /** What the address asks to be brought into view. */
  focus: string | undefined;
}

export function ClientPage({ account, tab, focus }: Props) {
  const words = useWords();
  const language = useLanguage();
  const client = useQuery({
    queryKey: ["client", account, language],
    queryFn: () => desk.client(account, language),
    placeholderData: keepPreviousData,
  });
  if (client.error) {
    return (
      <Page title={words.say("clients-title")}>
        <FailureMessage error={client.error}>
          <Button component={Link} href={addresses.clients} variant="default" mt="md">
            {words.say("client-back")}
          </Button>
        </FailureMessage>
      </Page>
    );
  }
  if (!client.data) return <Skeleton height="100%" />;
  const shown = tabs.find((one) => one === tab) ?? "overview";
  return <Client view={client.data} tab={shown} focus={focus} />;
}

interface ClientProps {
  view: ClientView;
  tab: ClientTab;
  focus: string | undefined;
}

function Client({ view, tab, focus }: ClientProps) {
  const words = useWords();
  const [, navigate] = useLocation();
  const { id, name, time_zone: zone } = view.account;
  const [dialog, setDialog] = useState<Dialog | null>(() =>
    tab === "overview" && (focus === "plan-visit" || focus === "log-contact") ? focus : null,
  );
  const close = () => setDialog(null);
  return (
    <Page
      filled
      title={<ClientTitle view={view} />}
      name={name ?? words.say("client-unnamed")}
      actions={<Actions view={view} onOpen={setDialog} />}
    >
      <ClientHeader view={view} />
      <Tabs
        value={tab}
        keepMounted={false}
        className={styles.tabs}
        onChange={(next) =>
          navigate(addresses.client(id, (next as ClientTab) ?? undefined), { replace: true })
        }
      >
        <TabList view={view} />
        <Tabs.Panel value="overview" className={styles.scrolled}>
          <Overview view={view} focus={focus} onPlan={() => setDialog("plan-visit")} />
        </Tabs.Panel>
        <Tabs.Panel value="people" className={styles.people}>
          <Suspense fallback={<Skeleton flex={1} />}>
            <PeopleTab account={id} focus={focus} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="visits" className={styles.scrolled}>
          <ClientVisits account={id} onPlan={() => setDialog("plan-visit")} />
        </Tabs.Panel>
        <Tabs.Panel value="value" className={styles.scrolled}>
          <ValueTab account={id} focus={focus} />
        </Tabs.Panel>
        <Tabs.Panel value="timeline" className={styles.scrolled}>
          <TimelineTab account={id} focus={focus} onLog={() => setDialog("log-contact")} />
        </Tabs.Panel>
      </Tabs>
      <ExportDossier account={id} name={name ?? ""} opened={dialog === "dossier"} onClose={close} />
      <PlanVisit account={id} zone={zone} opened={dialog === "plan-visit"} onClose={close} />
      <LogContact account={id} opened={dialog === "log-contact"} onClose={close} />
    </Page>
  );
}

function TabList({ view }: { view: ClientView }) {
  const words = useWords();
  const format = useFormat();
  const posts = Object.values(view.posts).reduce((sum, count) => sum + count, 0);
  return (
    <Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Tab
          key={tab}
          value={tab}
          rightSection={
            tab === "people" &&
            posts > 0 && <span className={styles.count}>{format.number(posts)}</span>
          }
        >
          {words.say(`client-${tab}`)}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}

function Actions({ view, onOpen }: { view: ClientView; onOpen: (dialog: Dialog) => void }) {
  const words = useWords();
  const icon = <IconCalendarPlus size={16} stroke={1.5} />;
  const next = view.next_visit?.visit;
  const ahead = next?.starts_at && !isPast(next.starts_at, next.time_zone, new Date());
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={16} stroke={1.5} />}
        onClick={() => onOpen("dossier")}
      >
        {words.say("dossier-export")}
      </Button>
      <Button
        variant="default"
        leftSection={<IconMessagePlus size={16} stroke={1.5} />}
        onClick={() => onOpen("log-contact")}
      >
        {words.say("contact-log")}
      </Button>
      {ahead ? (
        <Button component={Link} href={addresses.visit(next.id)} leftSection={icon}>
          {words.say("visit-prepare")}
        </Button>
      ) : (
        <Button leftSection={icon} onClick={() => onOpen("plan-visit")}>
          {words.say("visit-plan")}
        </Button>
      )}
      <ClientMenu account={view.account.id} name={view.account.name ?? ""} />
    </>
  );
}

interface OverviewProps {
  view: ClientView;
  focus: string | undefined;
  onPlan: () => void;
}

function Overview({ view, focus, onPlan }: OverviewProps) {
  const root = useFocusTarget(focus, true);
  return (
    <div ref={root} className={styles.columns}>
      <div className={styles.column}>
        <NextVisit view={view} onPlan={onPlan} />
        <KeyFacts view={view} />
      </div>
      <div className={styles.column}>
        <OpenActions actions={view.open_actions} />
        <ValueSummary account={view.account.id} />
      </div>
    </div>
  );
}
