-- What a client is worth: goal, costs to serve, assumptions, plans. Fits of models are kept beside
-- them. Never edited once released: changes are new files beside this one.

ALTER TABLE "account" ADD COLUMN "goal_mode" TEXT;

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

-- What a long fit came to, by the digest of what it was fitted on. Of this database alone: it can
-- always be made again, so it is in no log and goes to no other laptop.
CREATE TABLE "kept_fit" (
    "digest" BLOB PRIMARY KEY NOT NULL,
    "kept_ms" INTEGER NOT NULL,
    "content" TEXT NOT NULL
) STRICT;
