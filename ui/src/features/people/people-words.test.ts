// Every message that the people's part puts together from a list is in every catalogue.
import { expect, it } from "vitest";
import { bundleOf, languages } from "../../shared/words/catalogue";
import { chainDepartments } from "../../shared/words/codes";
import { chartKeys } from "./ChartLegend";
import { contactFields, textFields } from "./HolderFacts";
import { profileFields } from "./ProfileFacts";
import { columns } from "./people-columns";
import { views } from "./people-tab";

const lists: Record<string, readonly string[]> = {
  "people-view": views,
  "people-column": columns.map(({ id }) => id),
  "chart-key": chartKeys.flatMap((key) => [key, `${key}-does`]),
  "chart-export": ["pdf", "svg"],
  "chain-concern": chainDepartments,
  person: [...contactFields, ...textFields, ...profileFields],
  "move-hindered": ["itself", "below", "already"],
};

it.each(languages)("is whole in %s", (language) => {
  const bundle = bundleOf(language);
  const ids = Object.entries(lists).flatMap(([list, all]) => all.map((one) => `${list}-${one}`));
  expect(ids.filter((id) => !bundle.hasMessage(id))).toEqual([]);
});
