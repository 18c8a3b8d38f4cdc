// Everything the window may ask of the desk: one function a command. This folder is the only one that
// imports @tauri-apps or the generated bindings, so a change of either is mended here.
import * as bindings from "../../generated/bindings";
import { settle } from "./answers";
import { type Job, type Progress, startJob } from "./jobs";
import type { Category, Chart, FileChoices, Imported, Language, PlanVisit, Value } from "./types";

const { commands } = bindings;

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
  unlockWorkspace: (passphrase: string) => settle(commands.unlockWorkspace({ passphrase })),

  clients: () => settle(commands.clients()),
  client: (account: string, language: Language) => settle(commands.client(account, language)),
  createClient: (name: string) => settle(commands.createClient({ name, external_id: null })),
  setCategories: (account: string, categories: Category[]) =>
    settle(commands.setCategories(account, categories)),
  value: (account: string) => settle(commands.value(account)),
  chart: async (account: string, folded: string[]): Promise<Chart> =>
    chartOf(await settle(commands.chart(account, folded))),
  position: (position: string) => settle(commands.position(position)),
  tickLine: (line: string, done: boolean) => settle(commands.tickLine(line, done, null)),
  planVisit: (plan: PlanVisit) => settle(commands.planVisit(plan)),

  editCell: (table: string, row: string, field: string, value: Value) =>
    settle(commands.editCell({ table, row, field, value })),
  deleteRow: (table: string, row: string) => settle(commands.deleteRow(table, row)),
  undo: () => settle(commands.undo()),
  redo: () => settle(commands.redo()),

  previewLedger: (path: string, choices: FileChoices) =>
    settle(commands.previewLedger(path, choices)),
  previewPeople: (path: string, target: PeopleTarget | null, choices: FileChoices) =>
    settle(commands.previewPeople(path, targetOf(target), choices)),
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
  imports: () => settle(commands.imports()),
  undoImport: (id: string) => settle(commands.undoImport(id)),

  exportDossier: (
    request: { account: string; language: Language; shareable: boolean; path: string },
    onProgress: (progress: Progress) => void,
  ) => startJob((work, progress) => commands.exportDossier(request, work, progress), onProgress),
};
