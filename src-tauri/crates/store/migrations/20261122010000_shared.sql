-- Sharing with other laptops: which rows are shared as one, what came sealed, who had seen what.
-- Never edited once released: changes are new files beside this one.

-- What is shared as one: a client account with all that belongs to it, or (1) what belongs to none.
-- "name" is how others know it, none until it is shared; "account" is the account it was made for here.
-- "gaps": some op counts that one written here would not have seen.
CREATE TABLE "scope" (
    "key" INTEGER PRIMARY KEY,
    "name" BLOB UNIQUE,
    "account" BLOB UNIQUE,
    "gaps" INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "scope" ("key") VALUES (1);
INSERT INTO "scope" ("account") SELECT "id" FROM "account" ORDER BY "id";

-- The scope of each row: fixed when the row is made.
CREATE TABLE "home" (
    "table_id" INTEGER NOT NULL,
    "row" BLOB NOT NULL,
    "scope" INTEGER NOT NULL,
    PRIMARY KEY ("table_id", "row")
) STRICT, WITHOUT ROWID;

INSERT INTO "home" SELECT 1, "account", "key" FROM "scope" WHERE "account" IS NOT NULL;
INSERT INTO "home" SELECT 2, "id", 1 FROM "account_group";
INSERT INTO "home" SELECT 4, "id", 1 FROM "member";
INSERT INTO "home" SELECT 12, "id", 1 FROM "checklist_template";
INSERT INTO "home" SELECT 13, "id", 1 FROM "template_line";
INSERT INTO "home" SELECT 17, "id", 1 FROM "import_layout";
INSERT INTO "home" SELECT 18, "id", 1 FROM "workspace";
INSERT INTO "home" SELECT 20, "id", 1 FROM "cost_rate";
INSERT INTO "home" SELECT 3, t."id", coalesce(h."scope", 1) FROM "account_category" t
    LEFT JOIN "home" h ON h."table_id" = 1 AND h."row" = t."account";
INSERT INTO "home" SELECT 5, t."id", coalesce(h."scope", 1) FROM "stakeholder" t
    LEFT JOIN "home" h ON h."table_id" = 1 AND h."row" = t."account";
INSERT INTO "home" SELECT 6, t."id", coalesce(h."scope", 1) FROM "position" t
    LEFT JOIN "home" h ON h."table_id" = 1 AND h."row" = t."account";
INSERT INTO "home" SELECT 9, t."id", coalesce(h."scope", 1) FROM "visit" t
    LEFT JOIN "home" h ON h."table_id" = 1 AND h."row" = t."account";
INSERT INTO "home" SELECT 14, t."id", coalesce(h."scope", 1) FROM "interaction" t
    LEFT JOIN "home" h ON h."table_id" = 1 AND h."row" = t."account";
INSERT INTO "home" SELECT 15, t."id", coalesce(h."scope", 1) FROM "action" t
    LEFT JOIN "home" h ON h."table_id" = 1 AND h."row" = t."account";
INSERT INTO "home" SELECT 16, t."id", coalesce(h."scope", 1) FROM "import" t
    LEFT JOIN "home" h ON h."table_id" = 1 AND h."row" = t."account";
INSERT INTO "home" SELECT 19, t."id", coalesce(h."scope", 1) FROM "cost_entry" t
    LEFT JOIN "home" h ON h."table_id" = 1 AND h."row" = t."account";
INSERT INTO "home" SELECT 21, t."id", coalesce(h."scope", 1) FROM "retention_assumption" t
    LEFT JOIN "home" h ON h."table_id" = 1 AND h."row" = t."account";
INSERT INTO "home" SELECT 22, t."id", coalesce(h."scope", 1) FROM "plan_scenario" t
    LEFT JOIN "home" h ON h."table_id" = 1 AND h."row" = t."account";
INSERT INTO "home" SELECT 7, t."id", coalesce(h."scope", 1) FROM "buying_role" t
    LEFT JOIN "home" h ON h."table_id" = 5 AND h."row" = t."stakeholder";
INSERT INTO "home" SELECT 8, t."id", coalesce(h."scope", 1) FROM "attitude" t
    LEFT JOIN "home" h ON h."table_id" = 5 AND h."row" = t."stakeholder";
INSERT INTO "home" SELECT 10, t."id", coalesce(h."scope", 1) FROM "attendee" t
    LEFT JOIN "home" h ON h."table_id" = 9 AND h."row" = t."visit";
INSERT INTO "home" SELECT 11, t."id", coalesce(h."scope", 1) FROM "checklist_line" t
    LEFT JOIN "home" h ON h."table_id" = 9 AND h."row" = t."visit";
INSERT INTO "home" SELECT 23, t."id", coalesce(h."scope", 1) FROM "plan_initiative" t
    LEFT JOIN "home" h ON h."table_id" = 22 AND h."row" = t."scenario";

-- The segment an op is sealed in; none of one written here and not sealed yet.
ALTER TABLE "op" ADD COLUMN "scope" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "op" ADD COLUMN "segment" INTEGER;
UPDATE "op" SET "scope" = coalesce((SELECT h."scope" FROM "home" h
    WHERE h."table_id" = "op"."table_id" AND h."row" = "op"."row"), 1);
CREATE INDEX "home_by_scope" ON "home" ("scope");
CREATE INDEX "op_unsealed" ON "op" ("scope", "lsn") WHERE "segment" IS NULL;
CREATE INDEX "op_by_segment" ON "op" ("segment") WHERE "segment" IS NOT NULL;
CREATE INDEX "op_moves" ON "op" ("table_id", "lsn") WHERE "kind" = 3;
CREATE INDEX "op_deletes" ON "op" ("table_id", "row") WHERE "kind" = 2;
CREATE INDEX "txn_by_lsn" ON "txn" ("lsn");

-- Rows that changed without an op of their own place in the log: something was withdrawn or came to
-- count under another name. "lsn" is a place in the log that no op has.
CREATE TABLE "stirred" (
    "lsn" INTEGER NOT NULL,
    "table_id" INTEGER NOT NULL,
    "row" BLOB NOT NULL,
    PRIMARY KEY ("lsn", "table_id", "row")
) STRICT, WITHOUT ROWID;

-- What came sealed, or was sealed here. "state" is 0 where its ops count, else why they wait. "lane" is
-- the name under which they count: "stream", or a branch of it. "deps" are (stream, seq, hash) in 56
-- bytes each. "first", "last", "first_txn", "last_txn" number its ops, once it was opened.
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
) STRICT;
CREATE INDEX "segment_by_scope" ON "segment" ("scope", "lane");

CREATE TABLE "sealed" (
    "segment" INTEGER PRIMARY KEY,
    "bytes" BLOB NOT NULL
) STRICT;

-- Own segments that have not reached the store.
CREATE TABLE "outbox" (
    "segment" INTEGER PRIMARY KEY
) STRICT;

-- The ops of "lane" from transaction "txn" on had applied those of "other" up to "through".
CREATE TABLE "cover" (
    "scope" INTEGER NOT NULL,
    "lane" INTEGER NOT NULL,
    "other" INTEGER NOT NULL,
    "txn" INTEGER NOT NULL,
    "through" INTEGER NOT NULL,
    PRIMARY KEY ("scope", "lane", "other", "txn", "through")
) STRICT, WITHOUT ROWID;

-- What an op written from now on will have seen of others.
CREATE TABLE "known" (
    "scope" INTEGER NOT NULL,
    "lane" INTEGER NOT NULL,
    "through" INTEGER NOT NULL,
    PRIMARY KEY ("scope", "lane")
) STRICT, WITHOUT ROWID;

-- Small objects as they lie on the store: statements, grants, heads.
CREATE TABLE "object" (
    "path" TEXT PRIMARY KEY NOT NULL,
    "bytes" BLOB NOT NULL,
    "tag" TEXT,
    "unsent" INTEGER NOT NULL
) STRICT;

-- Packs made here.
CREATE TABLE "pack" (
    "path" TEXT PRIMARY KEY NOT NULL,
    "scope" BLOB NOT NULL,
    "stream" BLOB NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER NOT NULL,
    "made_ms" INTEGER NOT NULL,
    "cleared" INTEGER NOT NULL
) STRICT;

-- Objects on the store that are not what they should be.
CREATE TABLE "odd" (
    "path" TEXT PRIMARY KEY NOT NULL,
    "tag" TEXT,
    "reason" INTEGER NOT NULL
) STRICT;

-- Packs and snapshots that were read: halves of the hashes inside, 16 bytes each.
CREATE TABLE "read" (
    "path" TEXT PRIMARY KEY NOT NULL,
    "tag" TEXT,
    "inside" BLOB NOT NULL
) STRICT;

-- One row: under which lineage this database is shared (none: never, or to be begun anew), and how often
-- it sealed.
CREATE TABLE "lineage" (
    "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
    "lineage" BLOB,
    "counter" INTEGER NOT NULL
) STRICT;
INSERT INTO "lineage" ("id", "counter") VALUES (1, 0);
