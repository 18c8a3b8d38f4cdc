// The closed lists of codes the window shows, in their natural order. The types hold each list complete:
// a code that Rust gains is a type error here until it stands in its place.
import type {
  ActionRow,
  AttitudeScale,
  BuyingRole,
  Category,
  ChainDepartment,
  ChainLevel,
  ConcentrationMark,
  CostKind,
  Dimension,
  FailureCode,
  GoalMode,
  GoalReached,
  ImportKind,
  Language,
  OwnerRole,
  PositionState,
  Stage,
  Strength,
  Timing,
  VisitPurpose,
  VisitState,
} from "../bridge/types";

/** First part of the message ids of a list, with the codes it has. */
export interface CodeList {
  stage: Stage;
  category: Category;
  "owner-role": OwnerRole;
  role: BuyingRole;
  attitude: AttitudeScale;
  strength: Strength;
  "position-state": PositionState;
  purpose: VisitPurpose;
  dimension: Dimension;
  "chain-department": ChainDepartment;
  "chain-level": ChainLevel;
  "visit-state": VisitState;
  "goal-reached": GoalReached;
  "action-state": ActionRow["state"];
  "account-kind": "existing" | "prospect" | "lost";
  "import-kind": ImportKind;
  "cost-kind": CostKind;
  "goal-mode": GoalMode;
  timing: Timing;
  language: Language;
  mark: ConcentrationMark;
  channel: "meeting" | "call" | "email" | "video" | "message";
}

function complete<T extends string>(codes: Record<T, true>): readonly T[] {
  return Object.keys(codes) as T[];
}

export const stages = complete<Stage>({
  exploratory: true,
  cooperative: true,
  interdependent: true,
  strategic: true,
});

export const categories = complete<Category>({
  breadwinner: true,
  promising: true,
  prestigious: true,
  mentor: true,
  partner: true,
  innovator: true,
});

export const ownerRoles = complete<OwnerRole>({ kam: true, am: true });

export const accountKinds = complete<CodeList["account-kind"]>({
  existing: true,
  prospect: true,
  lost: true,
});

export const marks = complete<ConcentrationMark>({ key: true, dependence: true });

export const channels = complete<CodeList["channel"]>({
  meeting: true,
  call: true,
  email: true,
  video: true,
  message: true,
});

export const strengths = complete<Strength>({
  none: true,
  brief: true,
  regular: true,
  in_depth: true,
});

export const positionStates = complete<PositionState>({
  filled: true,
  vacant: true,
  unknown: true,
  closed: true,
});

export const attitudes = complete<AttitudeScale>({
  champion: true,
  supporter: true,
  neutral: true,
  sceptic: true,
  opponent: true,
});

export const purposes = complete<VisitPurpose>({
  close: true,
  maintain: true,
  progress: true,
  solution: true,
  research: true,
});

export const roles = complete<BuyingRole>({
  decision_maker: true,
  approver: true,
  influencer: true,
  user: true,
  gatekeeper: true,
  purchaser: true,
});

export const chainDepartments = complete<ChainDepartment>({
  using: true,
  technical: true,
  finance: true,
  senior_management: true,
});

export const chainLevels = complete<ChainLevel>({ user: true, head: true, decider: true });

export const visitStates = complete<VisitState>({
  planned: true,
  recorded: true,
  cancelled: true,
});

export const goalsReached = complete<GoalReached>({ yes: true, partly: true, no: true });

export const costKinds = complete<CostKind>({
  orders: true,
  lines: true,
  freight: true,
  visits: true,
  service_hours: true,
  returns: true,
  rebates: true,
  team: true,
  receivables: true,
  bad_debt: true,
  other: true,
});

export const goalModes = complete<GoalMode>({ grow: true, maintain: true });

export const timings = complete<Timing>({ end: true, begin: true, mid: true });

export const dimensions = complete<Dimension>({
  customer: true,
  persons: true,
  project: true,
  competitor: true,
  packing: true,
});

export const failureCodes = complete<FailureCode>({
  workspace_missing: true,
  workspace_exists: true,
  already_open: true,
  passphrase_needed: true,
  wrong_passphrase: true,
  passphrase_too_short: true,
  keychain_unavailable: true,
  key_missing: true,
  database_damaged: true,
  database_newer: true,
  disk_full: true,
  read_only: true,
  file_unreadable: true,
  file_unwritable: true,
  file_empty: true,
  columns_missing: true,
  date_order_unclear: true,
  decimal_mark_unclear: true,
  encoding_unreadable: true,
  already_imported: true,
  client_not_found: true,
  client_ambiguous: true,
  row_missing: true,
  cycle: true,
  invalid_input: true,
  cancelled: true,
  backup_unreadable: true,
  erasure_needs_admin: true,
  not_shared: true,
  shared_already: true,
  join_needs_empty: true,
  other_workspace_there: true,
  store_unreachable: true,
  store_unfit: true,
  store_refuses: true,
  store_full: true,
  invitation_unknown: true,
  not_allowed: true,
  conflict_changed: true,
  print_failed: true,
  store_failed: true,
});
