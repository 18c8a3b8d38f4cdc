-- Rows that were erased: whatever was written into them is blank, and stays so whatever comes later.
-- "swept" once no page of the file holds a remnant of it. Never edited once released: changes are new
-- files beside this one.

CREATE TABLE "erased" (
    "table_id" INTEGER NOT NULL,
    "row" BLOB NOT NULL,
    "erased_ms" INTEGER NOT NULL,
    "swept" INTEGER NOT NULL,
    PRIMARY KEY ("table_id", "row")
) STRICT, WITHOUT ROWID;
