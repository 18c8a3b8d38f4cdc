// A client: its header, and as tabs the overview and the people. Composes parts of several features, which
// know nothing of each other.
import { Button, Skeleton, Tabs } from "@mantine/core";
import { IconCalendarPlus, IconFileTypePdf } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Link, useLocation } from "wouter";
import { ClientHeader, ClientTitle } from "../features/accounts/ClientHeader";
import { ClientMenu } from "../features/accounts/ClientMenu";
import { ExportDossier } from "../features/accounts/ExportDossier";
import { KeyFacts } from "../features/accounts/KeyFacts";
import { ValueSummary } from "../features/value/ValueSummary";
import { NextVisit } from "../features/visits/NextVisit";
import { OpenActions } from "../features/visits/OpenActions";
import { PlanVisit } from "../features/visits/PlanVisit";
import { desk } from "../shared/bridge/desk";
import type { ClientView } from "../shared/bridge/types";
import { Page } from "../shared/components/Page";
import { FailureMessage } from "../shared/failures/FailureMessage";
import { useFormat, useLanguage } from "../shared/format/use-format";
import { useWords } from "../shared/words/use-words";
import styles from "./ClientPage.module.css";

// The canvas is a fifth of the bundle and on no first page.
const PeopleTab = lazy(async () => ({
  default: (await import("../features/people/PeopleTab")).PeopleTab,
}));

type Dialog = "visit" | "dossier";

interface Props {
  account: string;
  tab: string | undefined;
}

export function ClientPage({ account, tab }: Props) {
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
          <Button component={Link} href="/clients" variant="default" mt="md">
            {words.say("client-back")}
          </Button>
        </FailureMessage>
      </Page>
    );
  }
  if (!client.data) return <Skeleton height="100%" />;
  return <Client view={client.data} tab={tab === "people" ? "people" : "overview"} />;
}

function Client({ view, tab }: { view: ClientView; tab: "overview" | "people" }) {
  const words = useWords();
  const format = useFormat();
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { id, name, time_zone: zone } = view.account;
  const posts = Object.values(view.posts).reduce((sum, count) => sum + count, 0);
  return (
    <Page
      filled
      title={<ClientTitle view={view} />}
      subtitle={<ClientHeader view={view} />}
      actions={<Actions view={view} onOpen={setDialog} />}
    >
      <Tabs
        value={tab}
        keepMounted={false}
        className={styles.tabs}
        onChange={(next) => navigate(`/clients/${id}/${next}`, { replace: true })}
      >
        <Tabs.List>
          <Tabs.Tab value="overview">{words.say("client-overview")}</Tabs.Tab>
          <Tabs.Tab
            value="people"
            rightSection={posts > 0 && <Count>{format.number(posts)}</Count>}
          >
            {words.say("client-people")}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="overview" className={styles.overview}>
          <Overview view={view} onPlan={() => setDialog("visit")} />
        </Tabs.Panel>
        <Tabs.Panel value="people" className={styles.people}>
          <Suspense fallback={<Skeleton flex={1} />}>
            <PeopleTab account={id} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
      <ExportDossier
        account={id}
        name={name ?? ""}
        opened={dialog === "dossier"}
        onClose={() => setDialog(null)}
      />
      <PlanVisit
        account={id}
        zone={zone}
        opened={dialog === "visit"}
        onClose={() => setDialog(null)}
      />
    </Page>
  );
}

function Actions({ view, onOpen }: { view: ClientView; onOpen: (dialog: Dialog) => void }) {
  const words = useWords();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size={16} stroke={1.5} />}
        onClick={() => onOpen("visit")}
      >
        {words.say("visit-plan")}
      </Button>
      <Button
        leftSection={<IconFileTypePdf size={16} stroke={1.5} />}
        onClick={() => onOpen("dossier")}
      >
        {words.say("dossier-export")}
      </Button>
      <ClientMenu account={view.account.id} name={view.account.name ?? ""} />
    </>
  );
}

function Overview({ view, onPlan }: { view: ClientView; onPlan: () => void }) {
  return (
    <div className={styles.columns}>
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

function Count({ children }: { children: string }) {
  return <span className={styles.count}>{children}</span>;
}
