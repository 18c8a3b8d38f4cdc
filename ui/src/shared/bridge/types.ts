// The shapes that cross the bridge, under the names the window uses. Types only; the calls are in
// `desk.ts`. Lengths of the chart come over as `number | null` (JSON has no NaN): here they are numbers.
import type * as bindings from "../../generated/bindings";

export type {
  ActionRow,
  Attitude,
  AttitudeScale,
  BuyingRole,
  Card,
  Category,
  ChecklistRow,
  ClientRow,
  ClientView,
  ConcentrationMark,
  Exported,
  Failure,
  FailureCode,
  FileChoices,
  FilePreview,
  Imported,
  ImportReport,
  ImportRow,
  Language,
  MonthRow,
  OwnerRole,
  PlanVisit,
  PositionState,
  PositionView,
  PostCounts,
  Stage,
  Strength,
  UndoneView,
  Value,
  ValueView,
  VisitPurpose,
  VisitView,
  Warning,
  WorkspaceState,
} from "../../generated/bindings";

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
