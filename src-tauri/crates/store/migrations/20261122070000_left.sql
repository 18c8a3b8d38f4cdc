-- Of a segment of which something was erased, "left" is the hash of what is held in its place; "epoch"
-- and "size" are those of that then. A row that was erased before it was known here stays erased if it
-- turns out to belong to "scope"; 0 for any. Never edited once released: changes are new files beside
-- this one.

ALTER TABLE "segment" ADD COLUMN "left" BLOB;
ALTER TABLE "erased" ADD COLUMN "scope" INTEGER NOT NULL DEFAULT 0;
