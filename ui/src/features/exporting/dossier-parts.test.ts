// A dossier holds what was chosen, in the order of the print.
import { expect, it } from "vitest";
import { bundleOf, languages } from "../../shared/words/catalogue";
import { askedParts, dossierParts } from "./dossier-parts";

it("asks for all that exist where nothing was left out", () => {
  expect(askedParts([...dossierParts].reverse())).toBeNull();
});

it("keeps the order of the print, whatever the order of choosing", () => {
  expect(askedParts(["value", "cover"])).toEqual(["cover", "value"]);
  expect(askedParts([])).toEqual([]);
});

it.each(languages)("names every part in %s", (language) => {
  const bundle = bundleOf(language);
  expect(dossierParts.filter((part) => !bundle.hasMessage(`dossier-part-${part}`))).toEqual([]);
});
