// Which address shows which page.
import { Redirect, Route, Switch } from "wouter";
import { version } from "../../package.json";
import { ClientsPage } from "../features/accounts/ClientsPage";
import { ImportPage } from "../features/importing/ImportPage";
import { SettingsPage } from "../features/settings/SettingsPage";
import type { WorkspaceState } from "../shared/bridge/types";
import { ClientPage } from "./ClientPage";

interface Props {
  workspace: WorkspaceState;
}

export function Pages({ workspace }: Props) {
  return (
    <Switch>
      <Route path="/clients">
        <ClientsPage />
      </Route>
      <Route path="/clients/:account/:tab?">
        {({ account, tab }) => <ClientPage key={account} account={account} tab={tab} />}
      </Route>
      <Route path="/import/:kind?/:account?">
        {({ kind, account }) => <ImportPage kind={kind} account={account} />}
      </Route>
      <Route path="/settings">
        <SettingsPage workspace={workspace} version={version} />
      </Route>
      <Route>
        <Redirect to="/clients" replace />
      </Route>
    </Switch>
  );
}
