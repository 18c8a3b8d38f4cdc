// Every message that pages put together from lists of their own is there in every language.
import { expect, it } from "vitest";
import { columnIds, lacks } from "../features/accounts/table-look";
import { warningCodes } from "../features/today/warning-groups";
import { shownTables } from "../features/trash/trash-rows";
import { bundleOf, languages } from "../shared/words/catalogue";
import { places } from "./places";
import { shortcuts } from "./shortcuts";

const all = [
  ...places.map(({ id }) => `nav-${id}`),
  ...places.map(({ id }) => `command-go-${id}`),
  ...["add-client", "go-settings", "templates", "back-up", "undo", "redo"].map(
    (id) => `command-${id}`,
  ),
  ...["trash", "shortcuts", "lock", "sharing"].map((id) => `command-${id}`),
  ...shortcuts(true).map(({ area }) => `keys-in-${area}`),
  ...shortcuts(true).flatMap(({ lines }) => lines.map(({ what }) => `keys-${what}`)),
  ...shownTables.map((table) => `table-${table}`),
  ...warningCodes.flatMap((code) => [`warn-${code}`, `warn-${code}-why`]),
  ...["name", ...columnIds].map((id) => `clients-column-${id}`),
  ...lacks.map((lack) => `clients-lack-${lack}`),
];

it.each(languages)("has them in %s", (language) => {
  const bundle = bundleOf(language);
  expect(all.filter((id) => !bundle.hasMessage(id))).toEqual([]);
});

it("asks for the lock's key only where there is a lock", () => {
  const keys = (canLock: boolean) =>
    shortcuts(canLock).flatMap(({ lines }) => lines.map(({ what }) => what));
  expect(keys(true)).toContain("lock");
  expect(keys(false)).not.toContain("lock");
});
