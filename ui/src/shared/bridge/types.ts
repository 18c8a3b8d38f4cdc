// The shapes that cross the bridge, under the names the window uses. Types only; the calls are in
// `desk.ts`. Lengths of the chart come over as `number | null` (JSON has no NaN): here they are numbers.
import type * as bindings from "../../generated/bindings";

export type {
  AccountKind,
  ActionRow,
  AlarmView,
  ApproveRequest,
  AskToJoin,
  AttendeeRow,
  Attitude,
  AttitudeScale,
  BeginSharing,
  BuyingRole,
  Card,
  Category,
  ChainDepartment,
  ChainLevel,
  ChecklistRow,
  ClientRow,
  ClientView,
  CohortRow,
  ConcentrationMark,
  ConflictView,
  ContactRow,
  CostEntryRow,
  CostKind,
  CostRateRow,
  CostsView,
  CreatePosition,
  DeviceView,
  Dimension,
  ErasedView,
  ErasurePreview,
  ExportDossier,
  Exported,
  Failure,
  FailureCode,
  FileChoices,
  FilePreview,
  FittedModels,
  Found,
  FoundKind,
  GoalMode,
  GoalReached,
  Imported,
  ImportKind,
  ImportReport,
  ImportRow,
  InvitationRow,
  InvitationView,
  InvoiceRow,
  Language,
  MissingRow,
  Money,
  MonthRow,
  NewCell,
  OddObjectView,
  OrdersAhead,
  OutcomeView,
  OwnerRole,
  PastRow,
  PersonName,
  PersonRow,
  PlaceInChain,
  PlanInitiative,
  PlanScenario,
  PlanScenarioView,
  PlanVisit,
  PositionState,
  PositionView,
  PostCounts,
  Profile,
  RecordVisit,
  Remote,
  RequestView,
  ResolveConflict,
  RetentionAssumption,
  RoundView,
  Rung,
  SharedMemberView,
  SkippedMoveView,
  Stage,
  Strength,
  Sum,
  SumDetail,
  SumInput,
  SumLine,
  SumStatus,
  SwingRow,
  SyncView,
  TemplateLineRow,
  TemplateView,
  Timing,
  TodayAction,
  TodayView,
  TodayVisit,
  TodayWarning,
  TrashRow,
  UndoneView,
  Unit,
  Value,
  ValueView,
  VersionView,
  VisitPurpose,
  VisitRow,
  VisitState,
  VisitView,
  WaitingView,
  Warning,
  WayIn,
  WhatIf,
  WorkspaceState,
  WorthView,
  WorthYear,
} from "../../generated/bindings";

/** What somebody may do with what is shared. */
export type SharedRole = "reader" | "editor" | "admin";

/** A card with its place on the canvas, in CSS pixels. */
export interface PlacedCard {
  card: bindings.Card;
  x: number;
  y: number;
  width: number;
  height: number;
  depth: number;
  reports: number;
  below: number;
}

/** A reporting line with its corners. */
export interface ReportingLine {
  from: string;
  to: string;
  points: { x: number; y: number }[];
}

/** An organisation chart, laid out. */
export interface Chart {
  width: number;
  height: number;
  cards: PlacedCard[];
  lines: ReportingLine[];
}
