// Everything the window may ask of the desk: one function a command. This folder is the only one that
// imports @tauri-apps or the generated bindings, so a change of either is mended here.
import * as bindings from "../../generated/bindings";
import { settle } from "./answers";
import { type Job, type Progress, startJob } from "./jobs";
import type {
  ApproveRequest,
  BeginSharing,
  BuyingRole,
  Category,
  Chart,
  CreatePosition,
  ExportDossier,
  FileChoices,
  FittedModels,
  Imported,
  ImportKind,
  Language,
  NewCell,
  PlaceInChain,
  PlanVisit,
  RecordVisit,
  Remote,
  ResolveConflict,
  SharedRole,
  Value,
  VisitPurpose,
  WayIn,
  WhatIf,
} from "./types";

const { commands } = bindings;

/** Who is to hold a position: somebody who is there, or a new person of that name. */
export type Holder = { stakeholder: string } | { name: string };

/** Where a people file goes: to a client we have, or to a new one of that name. */
export type PeopleTarget = { account: string } | { clientName: string };

function targetOf(target: PeopleTarget | null): bindings.ImportTarget {
  if (target === null) return { account: null, name: null };
  return "account" in target
    ? { account: target.account, name: null }
    : { account: null, name: target.clientName };
}

function chartOf(chart: bindings.Chart): Chart {
  return {
    width: chart.width ?? 0,
    height: chart.height ?? 0,
    cards: chart.cards.map((placed) => ({
      ...placed,
      x: placed.x ?? 0,
      y: placed.y ?? 0,
      width: placed.width ?? 0,
      height: placed.height ?? 0,
    })),
    lines: chart.lines.map((line) => ({
      ...line,
      points: line.points.map((point) => ({ x: point.x ?? 0, y: point.y ?? 0 })),
    })),
  };
}

export const desk = {
  workspaceState: () => settle(commands.workspaceState()),
  createWorkspace: (passphrase: string | null, sample: boolean) =>
    settle(commands.createWorkspace({ passphrase, sample })),
  comeIn: (passphrase: string | null, how: WayIn) => settle(commands.comeIn({ passphrase, how })),
  unlockWorkspace: (passphrase: string) => settle(commands.unlockWorkspace({ passphrase })),
  lockWorkspace: () => settle(commands.lockWorkspace()),
  changePassphrase: (change: { old: string; new: string }) =>
    settle(commands.changePassphrase(change)),
  setCurrency: (currency: string) => settle(commands.setCurrency(currency)),
  backUp: (path: string, passphrase: string | null) => settle(commands.backUp(path, passphrase)),
  restoreBackup: (path: string, passphrase: string | null) =>
    settle(commands.restoreBackup(path, passphrase)),

  today: (language: Language) => settle(commands.today(language)),
  search: (query: string, limit: number) => settle(commands.search(query, limit)),

  clients: () => settle(commands.clients()),
  client: (account: string, language: Language) => settle(commands.client(account, language)),
  createClient: (name: string) => settle(commands.createClient({ name, external_id: null })),
  setCategories: (account: string, categories: Category[]) =>
    settle(commands.setCategories(account, categories)),
  groups: () => settle(commands.groups()),
  members: () => settle(commands.members()),
  setGroup: (account: string, name: string | null) => settle(commands.setGroup(account, name)),
  contacts: (account: string) => settle(commands.contacts(account)),
  value: (account: string) => settle(commands.value(account)),
  worth: (account: string) => settle(commands.worth(account)),
  invoices: (account: string, from: string | null, to: string | null) =>
    settle(commands.invoices(account, from, to)),
  invoiceLines: (account: string, invoice: string) =>
    settle(commands.invoiceLines(account, invoice)),
  whatIf: (request: WhatIf) => settle(commands.whatIf(request)),
  tornado: (account: string, scenario: string) => settle(commands.tornado(account, scenario)),
  monteCarlo: (account: string, scenario: string, seed: number) =>
    settle(commands.monteCarlo(account, scenario, seed)),
  cohorts: () => settle(commands.cohorts()),
  scenarios: (account: string) => settle(commands.scenarios(account)),
  createScenario: (account: string) => settle(commands.createScenario(account)),
  keepScenario: (scenario: string, name: string) => settle(commands.keepScenario(scenario, name)),
  chooseScenario: (scenario: string) => settle(commands.chooseScenario(scenario)),
  costs: (account: string) => settle(commands.costs(account)),
  retentionAssumption: (account: string) => settle(commands.retentionAssumption(account)),
  fitCustomerBase: (onProgress: (progress: Progress) => void): Job<FittedModels> =>
    startJob((work, progress) => commands.fitCustomerBase(work, progress), onProgress),
  chart: async (account: string, folded: string[]): Promise<Chart> =>
    chartOf(await settle(commands.chart(account, folded))),
  position: (position: string) => settle(commands.position(position)),
  people: (account: string) => settle(commands.people(account)),
  unplaced: (account: string) => settle(commands.unplaced(account)),
  createPosition: (request: CreatePosition) => settle(commands.createPosition(request)),
  movePosition: (position: string, manager: string | null, before: string | null = null) =>
    settle(commands.movePosition({ position, manager, before })),
  removePosition: (position: string) => settle(commands.removePosition(position)),
  vacatePosition: (position: string) => settle(commands.vacatePosition(position)),
  fillPosition: (position: string, by: Holder) =>
    settle(commands.fillPosition({ position, name: null, stakeholder: null, ...by })),
  placeInChain: (request: PlaceInChain) => settle(commands.placeInChain(request)),
  setRoles: (stakeholder: string, roles: BuyingRole[]) =>
    settle(commands.setRoles(stakeholder, roles)),
  profile: (stakeholder: string) => settle(commands.profile(stakeholder)),
  exportChart: (account: string, language: Language, path: string) =>
    settle(commands.exportChart(account, language, path)),

  visits: (account: string, language: Language) => settle(commands.visits(account, language)),
  visit: (id: string, language: Language) => settle(commands.visit(id, language)),
  allVisits: (from: string | null, to: string | null) => settle(commands.allVisits(from, to)),
  planVisit: (plan: PlanVisit) => settle(commands.planVisit(plan)),
  changePurpose: (visit: string, purpose: VisitPurpose) =>
    settle(commands.changePurpose(visit, purpose)),
  setAttendees: (visit: string, stakeholders: string[], members: string[]) =>
    settle(commands.setAttendees(visit, stakeholders, members)),
  tickLine: (line: string, done: boolean, answer: string | null = null) =>
    settle(commands.tickLine(line, done, answer)),
  recordVisit: (request: RecordVisit) => settle(commands.recordVisit(request)),
  cancelVisit: (visit: string) => settle(commands.cancelVisit(visit)),
  reopenVisit: (visit: string) => settle(commands.reopenVisit(visit)),
  templates: (language: Language) => settle(commands.templates(language)),
  moveLine: (table: "template_line" | "checklist_line", row: string, before: string | null) =>
    settle(commands.moveLine(table, row, before)),

  editCell: (table: string, row: string, field: string, value: Value) =>
    settle(commands.editCell({ table, row, field, value })),
  addRow: (table: string, cells: NewCell[]) => settle(commands.addRow({ table, cells })),
  deleteRow: (table: string, row: string) => settle(commands.deleteRow(table, row)),
  restoreRow: (table: string, row: string) => settle(commands.restoreRow(table, row)),
  erasureOf: (person: string) => settle(commands.erasureOf(person)),
  erasePerson: (person: string) => settle(commands.erasePerson(person)),
  trash: () => settle(commands.trash()),
  history: (table: string, row: string) => settle(commands.history(table, row)),
  undo: () => settle(commands.undo()),
  redo: () => settle(commands.redo()),
  undoState: () => settle(commands.undoState()),

  previewLedger: (path: string, choices: FileChoices) =>
    settle(commands.previewLedger(path, choices)),
  previewPeople: (path: string, target: PeopleTarget | null, choices: FileChoices) =>
    settle(commands.previewPeople(path, targetOf(target), choices)),
  previewCosts: (path: string, choices: FileChoices) =>
    settle(commands.previewCosts(path, choices)),
  writeRejected: (kind: ImportKind, path: string, choices: FileChoices, to: string) =>
    settle(commands.writeRejected(kind, path, choices, to)),
  importLedger: (path: string, choices: FileChoices, onProgress: (progress: Progress) => void) =>
    startJob<Imported>(
      (work, progress) => commands.importLedger(path, choices, work, progress),
      onProgress,
    ),
  importPeople: (
    path: string,
    target: PeopleTarget,
    choices: FileChoices,
    onProgress: (progress: Progress) => void,
  ): Job<Imported> =>
    startJob(
      (work, progress) => commands.importPeople(path, targetOf(target), choices, work, progress),
      onProgress,
    ),
  importCosts: (path: string, choices: FileChoices, onProgress: (progress: Progress) => void) =>
    startJob<Imported>(
      (work, progress) => commands.importCosts(path, choices, work, progress),
      onProgress,
    ),
  imports: () => settle(commands.imports()),
  undoImport: (id: string) => settle(commands.undoImport(id)),

  syncState: () => settle(commands.syncState()),
  share: (request: BeginSharing) => settle(commands.share(request)),
  recoveryKey: () => settle(commands.recoveryKey()),
  forgetRecoveryKey: () => settle(commands.forgetRecoveryKey()),
  syncOnce: () => settle(commands.syncOnce()),
  setOffline: (offline: boolean) => settle(commands.setOffline(offline)),
  changeStorage: (remote: Remote) => settle(commands.changeStorage(remote)),
  invite: () => settle(commands.invite()),
  invitations: () => settle(commands.invitations()),
  withdrawInvitation: (name: string) => settle(commands.withdrawInvitation(name)),
  requests: () => settle(commands.requests()),
  approve: (request: ApproveRequest) => settle(commands.approve(request)),
  sharedMembers: () => settle(commands.sharedMembers()),
  setMemberRole: (member: string, role: SharedRole) => settle(commands.setMemberRole(member, role)),
  setAccountRole: (member: string, account: string, role: SharedRole | null) =>
    settle(commands.setAccountRole(member, account, role)),
  revokeDevice: (device: string) => settle(commands.revokeDevice(device)),
  revokeMember: (member: string) => settle(commands.revokeMember(member)),
  conflicts: () => settle(commands.conflicts()),
  resolveConflict: (request: ResolveConflict) => settle(commands.resolveConflict(request)),
  skippedMoves: () => settle(commands.skippedMoves()),
  waitingChanges: () => settle(commands.waitingChanges()),
  adopt: (id: string) => settle(commands.adopt(id)),
  oddObjects: () => settle(commands.oddObjects()),
  alarms: () => settle(commands.alarms()),

  exportDossier: (request: ExportDossier, onProgress: (progress: Progress) => void) =>
    startJob((work, progress) => commands.exportDossier(request, work, progress), onProgress),
};
