// The addresses of the window's pages, in one place: a feature can lead to the page of another without
// knowing it. The last part of an address, where there is one, names what the page brings into view and
// puts the keyboard in: a field, a person, a line.

/** The tabs of a client's page. */
export type ClientTab = "overview" | "people" | "visits" | "value" | "timeline";

/** The tabs of the sharing page. */
export type SharingTab = "members" | "decide";

/** What the overview of a client can be asked to do beside showing one of its fields. */
export type OverviewTask = "plan-visit" | "log-contact";

function path(...parts: (string | null | undefined)[]): string {
  return `/${parts.filter(Boolean).join("/")}`;
}

export const addresses = {
  today: path("today"),
  clients: path("clients"),
  /** All clients, with the line that adds one open. */
  addClient: path("clients", "add"),
  /**
   * A client's page; `focus` is a field of the overview, a person or position, a line of the timeline, a part
   * of the value.
   */
  client: (account: string, tab?: ClientTab, focus?: string | null) =>
    path("clients", account, focus ? (tab ?? "overview") : tab, focus),
  visits: path("visits"),
  templates: path("visits", "templates"),
  /** A visit's page; `focus` is one of its fields, `record`, or a line of its checklist. */
  visit: (visit: string, focus?: string | null) => path("visits", visit, focus),
  /** The import, of one kind and for one client where they are known. */
  import: (kind?: "ledger" | "people" | "costs", account?: string) =>
    path("import", kind, kind ? account : null),
  /** Sharing: who takes part, or what waits for a decision. */
  sharing: (tab?: SharingTab) => path("sharing", tab),
  /** The settings, from a section on. */
  settings: (section?: string) => path("settings", section),
} as const;
