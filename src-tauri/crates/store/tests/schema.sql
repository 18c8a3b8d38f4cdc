CREATE TABLE "account" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "name" TEXT,
    "external_id" TEXT,
    "group" BLOB,
    "kind" TEXT,
    "stage" TEXT,
    "owner" BLOB,
    "owner_role" TEXT,
    "sponsor" BLOB,
    "potential" TEXT,
    "potential_currency" TEXT,
    "potential_reason" TEXT,
    "potential_on" TEXT,
    "country" TEXT,
    "industry" TEXT,
    "website" TEXT,
    "time_zone" TEXT,
    "notes" TEXT,
    "strategic_reason" TEXT
, "goal_mode" TEXT) STRICT;
CREATE INDEX "account_by_external_id" ON "account" ("external_id");
CREATE INDEX "account_by_group" ON "account" ("group");
CREATE INDEX "account_by_owner" ON "account" ("owner");
CREATE INDEX "account_by_sponsor" ON "account" ("sponsor");
CREATE TABLE "account_category" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "account" BLOB,
    "category" TEXT,
    "reason" TEXT
) STRICT;
CREATE INDEX "account_category_by_account" ON "account_category" ("account");
CREATE TABLE "account_group" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "name" TEXT
) STRICT;
CREATE TABLE "action" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "account" BLOB,
    "title" TEXT,
    "owner" BLOB,
    "due" TEXT,
    "state" TEXT,
    "visit" BLOB,
    "promised_to" BLOB
) STRICT;
CREATE INDEX "action_by_account" ON "action" ("account");
CREATE INDEX "action_by_owner" ON "action" ("owner");
CREATE INDEX "action_by_promised_to" ON "action" ("promised_to");
CREATE INDEX "action_by_visit" ON "action" ("visit");
CREATE TABLE "attendee" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "visit" BLOB,
    "stakeholder" BLOB,
    "member" BLOB
) STRICT;
CREATE INDEX "attendee_by_member" ON "attendee" ("member");
CREATE INDEX "attendee_by_stakeholder" ON "attendee" ("stakeholder");
CREATE INDEX "attendee_by_visit" ON "attendee" ("visit");
CREATE TABLE "attitude" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "stakeholder" BLOB,
    "attitude" TEXT,
    "seen_on" TEXT,
    "evidence" TEXT
) STRICT;
CREATE INDEX "attitude_by_stakeholder" ON "attitude" ("stakeholder");
CREATE TABLE "buying_role" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "stakeholder" BLOB,
    "role" TEXT
) STRICT;
CREATE INDEX "buying_role_by_stakeholder" ON "buying_role" ("stakeholder");
CREATE TABLE "checklist_line" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "visit" BLOB,
    "template_line" BLOB,
    "text" TEXT,
    "dimension" TEXT,
    "weight" INTEGER,
    "done" INTEGER,
    "answer" TEXT,
    "place" TEXT
) STRICT;
CREATE INDEX "checklist_line_by_template_line" ON "checklist_line" ("template_line");
CREATE INDEX "checklist_line_by_visit" ON "checklist_line" ("visit");
CREATE TABLE "checklist_template" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "purpose" TEXT,
    "name" TEXT
) STRICT;
CREATE TABLE "clock" (
    "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
    "stream" INTEGER NOT NULL,
    "next_seq" INTEGER NOT NULL,
    "next_txn" INTEGER NOT NULL,
    "stamp" INTEGER NOT NULL,
    "link" BLOB NOT NULL,
    "created_ms" INTEGER NOT NULL
) STRICT;
CREATE TABLE "cost_entry" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "account" BLOB,
    "kind" TEXT,
    "quantity" TEXT,
    "amount" TEXT,
    "currency" TEXT,
    "from" TEXT,
    "to" TEXT,
    "note" TEXT,
    "import" BLOB
) STRICT;
CREATE INDEX "cost_entry_by_account" ON "cost_entry" ("account");
CREATE INDEX "cost_entry_by_import" ON "cost_entry" ("import");
CREATE TABLE "cost_rate" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "kind" TEXT,
    "rate" TEXT,
    "currency" TEXT,
    "from" TEXT
) STRICT;
CREATE TABLE "cover" (
    "scope" INTEGER NOT NULL,
    "lane" INTEGER NOT NULL,
    "other" INTEGER NOT NULL,
    "txn" INTEGER NOT NULL,
    "through" INTEGER NOT NULL,
    PRIMARY KEY ("scope", "lane", "other", "txn", "through")
) STRICT, WITHOUT ROWID;
CREATE TABLE "device" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "name" TEXT,
    "member" BLOB
) STRICT;
CREATE INDEX "device_by_member" ON "device" ("member");
CREATE TABLE "erased" (
    "table_id" INTEGER NOT NULL,
    "row" BLOB NOT NULL,
    "erased_ms" INTEGER NOT NULL,
    "swept" INTEGER NOT NULL, "scope" INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY ("table_id", "row")
) STRICT, WITHOUT ROWID;
CREATE TABLE "head" (
    "table_id" INTEGER NOT NULL,
    "row" BLOB NOT NULL,
    "field" INTEGER NOT NULL,
    "lsn" INTEGER NOT NULL,
    PRIMARY KEY ("table_id", "row", "field", "lsn")
) STRICT, WITHOUT ROWID;
CREATE TABLE "home" (
    "table_id" INTEGER NOT NULL,
    "row" BLOB NOT NULL,
    "scope" INTEGER NOT NULL,
    PRIMARY KEY ("table_id", "row")
) STRICT, WITHOUT ROWID;
CREATE INDEX "home_by_scope" ON "home" ("scope");
CREATE TABLE "import" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "kind" TEXT,
    "file_name" TEXT,
    "digest" TEXT,
    "lines" INTEGER,
    "currency" TEXT,
    "account" BLOB
) STRICT;
CREATE INDEX "import_by_account" ON "import" ("account");
CREATE TABLE "import_layout" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "kind" TEXT,
    "layout" TEXT,
    "choices" TEXT
) STRICT;
CREATE TABLE "interaction" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "account" BLOB,
    "channel" TEXT,
    "happened_at" TEXT,
    "time_zone" TEXT,
    "stakeholder" BLOB,
    "summary" TEXT,
    "notes" TEXT,
    "visit" BLOB
) STRICT;
CREATE INDEX "interaction_by_account" ON "interaction" ("account");
CREATE INDEX "interaction_by_stakeholder" ON "interaction" ("stakeholder");
CREATE INDEX "interaction_by_visit" ON "interaction" ("visit");
CREATE TABLE "kept_fit" (
    "digest" BLOB PRIMARY KEY NOT NULL,
    "kept_ms" INTEGER NOT NULL,
    "content" TEXT NOT NULL
) STRICT;
CREATE TABLE "known" (
    "scope" INTEGER NOT NULL,
    "lane" INTEGER NOT NULL,
    "through" INTEGER NOT NULL,
    PRIMARY KEY ("scope", "lane")
) STRICT, WITHOUT ROWID;
CREATE TABLE "ledger_account" (
    "key" INTEGER PRIMARY KEY,
    "account" BLOB NOT NULL UNIQUE
) STRICT;
CREATE TABLE "ledger_day" (
    "account" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "import" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "lines_with_cost" INTEGER NOT NULL,
    "credit_lines" INTEGER NOT NULL,
    "zero_price_lines" INTEGER NOT NULL,
    "revenue" TEXT NOT NULL,
    "revenue_with_cost" TEXT NOT NULL,
    "cost" TEXT NOT NULL,
    PRIMARY KEY ("account", "day", "import", "currency")
) STRICT, WITHOUT ROWID;
CREATE TABLE "ledger_here" (
    "import" INTEGER NOT NULL,
    "account" INTEGER NOT NULL,
    "part" BLOB,
    "manifest" TEXT,
    PRIMARY KEY ("import", "account")
) STRICT, WITHOUT ROWID;
CREATE TABLE "ledger_import" (
    "key" INTEGER PRIMARY KEY,
    "import" BLOB NOT NULL UNIQUE
) STRICT;
CREATE TABLE "ledger_line" (
    "import" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "account" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "invoice" TEXT NOT NULL,
    "product" INTEGER NOT NULL,
    "quantity" ANY,
    "unit_price" ANY,
    "amount" INTEGER NOT NULL,
    "cost" INTEGER,
    "scale" INTEGER NOT NULL,
    "currency" TEXT,
    "credit_note" INTEGER NOT NULL,
    "print" INTEGER NOT NULL
) STRICT;
CREATE INDEX "ledger_line_by_account" ON "ledger_line" ("account", "day");
CREATE TABLE "ledger_part" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "account" BLOB,
    "import" BLOB,
    "manifest" TEXT,
    "lost" INTEGER
) STRICT;
CREATE INDEX "ledger_part_by_account" ON "ledger_part" ("account");
CREATE INDEX "ledger_part_by_import" ON "ledger_part" ("import");
CREATE TABLE "ledger_product" (
    "key" INTEGER PRIMARY KEY,
    "code" TEXT NOT NULL,
    "description" TEXT NOT NULL
) STRICT;
CREATE TABLE "lineage" (
    "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
    "lineage" BLOB,
    "counter" INTEGER NOT NULL
) STRICT;
CREATE TABLE "member" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "name" TEXT,
    "function" TEXT,
    "email" TEXT,
    "phone" TEXT
) STRICT;
CREATE TABLE "object" (
    "path" TEXT PRIMARY KEY NOT NULL,
    "bytes" BLOB NOT NULL,
    "tag" TEXT,
    "unsent" INTEGER NOT NULL
) STRICT;
CREATE TABLE "odd" (
    "path" TEXT PRIMARY KEY NOT NULL,
    "tag" TEXT,
    "reason" INTEGER NOT NULL
) STRICT;
CREATE TABLE "op" (
    "lsn" INTEGER PRIMARY KEY,
    "stream" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "txn" INTEGER NOT NULL,
    "table_id" INTEGER NOT NULL,
    "row" BLOB NOT NULL,
    "field" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "payload" BLOB NOT NULL,
    "stamp" INTEGER NOT NULL
, "scope" INTEGER NOT NULL DEFAULT 1, "segment" INTEGER) STRICT;
CREATE INDEX "op_by_cell" ON "op" ("table_id", "row", "field", "lsn");
CREATE INDEX "op_by_segment" ON "op" ("segment") WHERE "segment" IS NOT NULL;
CREATE INDEX "op_deletes" ON "op" ("table_id", "row") WHERE "kind" = 2;
CREATE INDEX "op_moves" ON "op" ("table_id", "lsn") WHERE "kind" = 3;
CREATE INDEX "op_unsealed" ON "op" ("scope", "lsn") WHERE "segment" IS NULL;
CREATE TABLE "outbox" (
    "segment" INTEGER PRIMARY KEY
) STRICT;
CREATE TABLE "pack" (
    "path" TEXT PRIMARY KEY NOT NULL,
    "scope" BLOB NOT NULL,
    "stream" BLOB NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER NOT NULL,
    "made_ms" INTEGER NOT NULL,
    "cleared" INTEGER NOT NULL
) STRICT;
CREATE TABLE "plan_initiative" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "scenario" BLOB,
    "name" TEXT,
    "probability" TEXT,
    "investment" TEXT,
    "uplift" TEXT,
    "first_year" INTEGER
) STRICT;
CREATE INDEX "plan_initiative_by_scenario" ON "plan_initiative" ("scenario");
CREATE TABLE "plan_scenario" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "account" BLOB,
    "name" TEXT,
    "currency" TEXT,
    "revenue" TEXT,
    "growth" TEXT,
    "margin" TEXT,
    "cost_share" TEXT,
    "cost_fixed" TEXT,
    "days" INTEGER,
    "capital" TEXT,
    "discount" TEXT,
    "hazard" TEXT,
    "horizon" INTEGER,
    "terminal_growth" TEXT,
    "kept_on" TEXT,
    "origin" BLOB,
    "chosen" INTEGER
) STRICT;
CREATE INDEX "plan_scenario_by_account" ON "plan_scenario" ("account");
CREATE INDEX "plan_scenario_by_origin" ON "plan_scenario" ("origin");
CREATE TABLE "position" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "parent" BLOB,
    "rank" TEXT,
    "account" BLOB,
    "title" TEXT,
    "department" TEXT,
    "chain_department" TEXT,
    "chain_level" TEXT,
    "holder" BLOB,
    "state" TEXT,
    "external_id" TEXT,
    "grade" TEXT,
    "purpose" TEXT,
    "notes" TEXT,
    "functional_manager" BLOB
) STRICT;
CREATE INDEX "position_by_account" ON "position" ("account");
CREATE INDEX "position_by_external_id" ON "position" ("external_id");
CREATE INDEX "position_by_functional_manager" ON "position" ("functional_manager");
CREATE INDEX "position_by_holder" ON "position" ("holder");
CREATE INDEX "position_by_parent" ON "position" ("parent");
CREATE TABLE "read" (
    "path" TEXT PRIMARY KEY NOT NULL,
    "tag" TEXT,
    "inside" BLOB NOT NULL
) STRICT;
CREATE TABLE "retention_assumption" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "account" BLOB,
    "kept" INTEGER,
    "lost" INTEGER,
    "margin" TEXT,
    "growth" TEXT,
    "discount" TEXT,
    "periods" INTEGER,
    "timing" TEXT,
    "currency" TEXT
) STRICT;
CREATE INDEX "retention_assumption_by_account" ON "retention_assumption" ("account");
CREATE TABLE "scope" (
    "key" INTEGER PRIMARY KEY,
    "name" BLOB UNIQUE,
    "account" BLOB UNIQUE,
    "gaps" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "sealed" (
    "segment" INTEGER PRIMARY KEY,
    "bytes" BLOB NOT NULL
) STRICT;
CREATE TABLE "segment" (
    "key" INTEGER PRIMARY KEY,
    "hash" BLOB NOT NULL UNIQUE,
    "scope" INTEGER NOT NULL,
    "device" BLOB NOT NULL,
    "lineage" BLOB NOT NULL,
    "stream" INTEGER NOT NULL,
    "lane" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "prev" BLOB NOT NULL,
    "epoch" BLOB NOT NULL,
    "hlc_max" INTEGER NOT NULL,
    "wall_ms" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "deps" BLOB NOT NULL,
    "state" INTEGER NOT NULL,
    "first" INTEGER,
    "last" INTEGER,
    "first_txn" INTEGER,
    "last_txn" INTEGER
, "left" BLOB) STRICT;
CREATE INDEX "segment_by_scope" ON "segment" ("scope", "lane");
CREATE TABLE "stakeholder" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "account" BLOB,
    "name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "messenger" TEXT,
    "language" TEXT,
    "strength" TEXT,
    "concerns" TEXT,
    "notes" TEXT,
    "external_id" TEXT,
    "informant" INTEGER,
    "family" TEXT,
    "home_town" TEXT,
    "school" TEXT,
    "hobbies" TEXT,
    "standing" TEXT,
    "ambitions" TEXT,
    "profile_reason" TEXT
) STRICT;
CREATE INDEX "stakeholder_by_account" ON "stakeholder" ("account");
CREATE INDEX "stakeholder_by_external_id" ON "stakeholder" ("external_id");
CREATE TABLE "stirred" (
    "lsn" INTEGER NOT NULL,
    "table_id" INTEGER NOT NULL,
    "row" BLOB NOT NULL,
    PRIMARY KEY ("lsn", "table_id", "row")
) STRICT, WITHOUT ROWID;
CREATE TABLE "stream" (
    "key" INTEGER PRIMARY KEY,
    "id" BLOB NOT NULL UNIQUE,
    "own" INTEGER NOT NULL
) STRICT;
CREATE TABLE "template_line" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "template" BLOB,
    "dimension" TEXT,
    "weight" INTEGER,
    "place" TEXT,
    "text_en" TEXT,
    "text_zh" TEXT,
    "text_sv" TEXT
) STRICT;
CREATE INDEX "template_line_by_template" ON "template_line" ("template");
CREATE TABLE "txn" (
    "number" INTEGER PRIMARY KEY,
    "stream" INTEGER NOT NULL,
    "txn" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "subject_table" INTEGER,
    "subject" BLOB,
    "kind" TEXT NOT NULL,
    "target" INTEGER,
    "fixed" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "undone_by" INTEGER,
    "lsn" INTEGER NOT NULL,
    "ops" INTEGER NOT NULL,
    "wall_ms" INTEGER NOT NULL,
    "link" BLOB NOT NULL
) STRICT;
CREATE INDEX "txn_by_lsn" ON "txn" ("lsn");
CREATE UNIQUE INDEX "txn_by_place" ON "txn" ("stream", "txn");
CREATE INDEX "txn_by_subject" ON "txn" ("subject_table", "subject");
CREATE INDEX "txn_by_turn" ON "txn" ("status", "turn");
CREATE TABLE "visit" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "account" BLOB,
    "purpose" TEXT,
    "goal" TEXT,
    "starts_at" TEXT,
    "minutes" INTEGER,
    "time_zone" TEXT,
    "place" TEXT,
    "state" TEXT,
    "goal_reached" TEXT,
    "result" TEXT,
    "stated_need" TEXT,
    "real_need" TEXT
) STRICT;
CREATE INDEX "visit_by_account" ON "visit" ("account");
CREATE TABLE "workspace" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "currency" TEXT,
    "sample" INTEGER
) STRICT;
