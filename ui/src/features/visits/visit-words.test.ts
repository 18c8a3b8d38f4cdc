// Every message that the visits' part puts together from a list is in every catalogue.
import { expect, it } from "vitest";
import { bundleOf, languages } from "../../shared/words/catalogue";
import { actionColumns } from "./ActionTable";
import { recordFields } from "./RecordFields";
import { visitColumns } from "./VisitsList";
import { freshDraft, wrongFields } from "./visit-draft";
import { groups } from "./visit-groups";
import { steps } from "./visit-steps";

const lists: Record<string, readonly string[]> = {
  visits: groups,
  "visits-view": ["list", "calendar"],
  "visits-column": visitColumns,
  "visit-step": steps,
  visit: [
    ...recordFields.flatMap((field) => [field, `${field}-hint`]),
    ...wrongFields(freshDraft(null, "UTC")).map((field) => `${field}-needed`),
  ],
  "action-column": actionColumns,
  templates: ["earlier", "later"],
};

it.each(languages)("is whole in %s", (language) => {
  const bundle = bundleOf(language);
  const ids = Object.entries(lists).flatMap(([list, all]) => all.map((one) => `${list}-${one}`));
  expect(ids.filter((id) => !bundle.hasMessage(id))).toEqual([]);
});
