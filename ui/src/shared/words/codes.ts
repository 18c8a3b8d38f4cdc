// The closed lists of codes the window shows, in their natural order. The types hold each list complete:
// a code that Rust gains is a type error here until it stands in its place.
import type {
  AttitudeScale,
  BuyingRole,
  Category,
  ConcentrationMark,
  FailureCode,
  Language,
  OwnerRole,
  PositionState,
  Stage,
  Strength,
  VisitPurpose,
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
  dimension: "customer" | "persons" | "project" | "competitor" | "packing";
  "account-kind": "existing" | "prospect" | "lost";
  "import-kind": "ledger" | "people";
  language: Language;
  mark: ConcentrationMark;
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
  print_failed: true,
  store_failed: true,
});
