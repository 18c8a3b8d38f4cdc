-- Ledgers go to other laptops: which lines are here, and where the others' are to be had.
-- Never edited once released: changes are new files beside this one.

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

-- Of which imports and accounts there are lines here, by their small keys. "part" is the row of
-- "ledger_part" by which they came and "manifest" what it said; none for what was imported here.
CREATE TABLE "ledger_here" (
    "import" INTEGER NOT NULL,
    "account" INTEGER NOT NULL,
    "part" BLOB,
    "manifest" TEXT,
    PRIMARY KEY ("import", "account")
) STRICT, WITHOUT ROWID;
INSERT INTO "ledger_here" ("import", "account") SELECT DISTINCT "import", "account" FROM "ledger_day";
