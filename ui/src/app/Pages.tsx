// Which address shows which page.
import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Redirect, Route, Switch } from "wouter";
import { version } from "../../package.json";
import { ClientsPage } from "../features/accounts/ClientsPage";
import { ImportPage } from "../features/importing/ImportPage";
import { SettingsPage } from "../features/settings/SettingsPage";
import { SharingNotice } from "../features/syncing/SharingNotice";
import { TodayPage } from "../features/today/TodayPage";
import { TemplatesPage } from "../features/visits/TemplatesPage";
import { VisitPage } from "../features/visits/VisitPage";
import { VisitsPage } from "../features/visits/VisitsPage";
import { addresses } from "../shared/addresses";
import type { WorkspaceState } from "../shared/bridge/types";
import { ClientPage } from "./ClientPage";

interface Props {
  workspace: WorkspaceState;
}

// Attendees are picked on the chart, which belongs to another feature and is no part of the first page.
const ChartPicker = lazy(async () => ({
  default: (await import("../features/people/ChartPicker")).ChartPicker,
}));

// Most workspaces are one person's, and who shares looks here seldom.
const SharingPage = lazy(async () => ({
  default: (await import("../features/syncing/SharingPage")).SharingPage,
}));

/** All clients, with or without the line that adds one: one page, so that it keeps what is filtered. */
const clients = /^\/clients(?:\/(?<add>add))?$/;

/** One client, with a tab and what it brings into view. */
const client = /^\/clients\/(?<account>[^/]+)(?:\/(?<tab>[^/]+))?(?:\/(?<focus>[^/]+))?$/;

export function Pages({ workspace }: Props) {
  return (
    <Switch>
      <Route path="/today">
        <TodayPage notice={<SharingNotice />} />
      </Route>
      <Route path={clients}>{({ add }) => <ClientsPage add={add !== undefined} />}</Route>
      <Route path={client}>
        {({ account = "", tab, focus }) => (
          <ClientPage key={account} account={account} tab={tab} focus={focus} />
        )}
      </Route>
      <Route path="/visits">
        <VisitsPage />
      </Route>
      <Route path="/visits/templates">
        <TemplatesPage />
      </Route>
      <Route path="/visits/:visit/:focus?">
        {({ visit, focus }) => (
          <VisitPage key={visit} visit={visit} focus={focus} ChartPicker={ChartPicker} />
        )}
      </Route>
      <Route path="/import/:kind?/:account?">
        {({ kind, account }) => <ImportPage kind={kind} account={account} />}
      </Route>
      <Route path="/sharing/:tab?">
        {({ tab }) => (
          <Suspense fallback={<Skeleton height="100%" />}>
            <SharingPage workspace={workspace} tab={tab} />
          </Suspense>
        )}
      </Route>
      <Route path="/settings/:section?">
        {({ section }) => (
          <SettingsPage workspace={workspace} version={version} section={section} />
        )}
      </Route>
      <Route>
        <Redirect to={addresses.today} replace />
      </Route>
    </Switch>
  );
}
