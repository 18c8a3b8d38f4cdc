// Every message that the value page puts together from a list is in every catalogue.
import { expect, it } from "vitest";
import { bundleOf, languages } from "../../shared/words/catalogue";
import { costColumns } from "./CostEntries";
import { initiativeColumns } from "./Initiatives";
import { outcomeMarks } from "./OutcomeTable";
import { rungs } from "./rungs";
import { planFields } from "./ScenarioFields";
import { parts } from "./ValueTab";
import { yearSteps } from "./year-layout";

const lists: Record<string, readonly string[]> = {
  "value-part": parts,
  rung: rungs.flatMap((rung) => [rung, `${rung}-what`, `${rung}-why`]),
  "worth-status": ["supported", "indicative", "not_supported", "asked"],
  year: yearSteps,
  cost: costColumns,
  initiative: initiativeColumns,
  outcome: outcomeMarks,
  plan: planFields.filter((field) => field !== "currency"),
  retention: ["kept", "lost", "margin", "growth", "discount", "periods", "timing"],
};

it.each(languages)("is whole in %s", (language) => {
  const bundle = bundleOf(language);
  const ids = Object.entries(lists).flatMap(([list, all]) => all.map((one) => `${list}-${one}`));
  expect(ids.filter((id) => !bundle.hasMessage(id))).toEqual([]);
});
