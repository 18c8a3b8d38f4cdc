-- Names of devices, so that everybody who shares a workspace knows them. Never edited once released:
-- changes are new files beside this one.

CREATE TABLE "device" (
    "id" BLOB PRIMARY KEY NOT NULL,
    "alive" INTEGER NOT NULL,
    "name" TEXT,
    "member" BLOB
) STRICT;
CREATE INDEX "device_by_member" ON "device" ("member");
