// Every failure says what happened, what it means and what to do, in every language.
import { expect, it } from "vitest";
import { DeskFailure } from "../bridge/answers";
import { bundleOf, languages, localizationOf } from "../words/catalogue";
import { failureCodes } from "../words/codes";
import { wordsOf } from "../words/use-words";
import { failureWords, isAtField } from "./failure-words";

it.each(languages)("says title, meaning and advice of every code in %s", (language) => {
  const bundle = bundleOf(language);
  for (const code of failureCodes) {
    const message = bundle.getMessage(`failure-${code}`);
    expect(message?.value, `failure-${code}`).toBeTruthy();
    expect(Object.keys(message?.attributes ?? {}), `failure-${code}`).toEqual(
      expect.arrayContaining(["meaning", "advice"]),
    );
  }
});

it("says a failure of the desk by its code and shows what it was about", () => {
  const words = wordsOf(localizationOf("sv"));
  const said = failureWords(
    new DeskFailure({ code: "disk_full", detail: "/tmp/a.pdf", field: null }),
    words,
  );
  expect(said.title).toBe(words.say("failure-disk_full"));
  expect(said.title).not.toBe("failure-disk_full");
  expect(said.detail).toBe("/tmp/a.pdf");
});

it("says what a shared place does wrong in words, and beside it what the place said", () => {
  const words = wordsOf(localizationOf("sv"));
  const said = (detail: string) =>
    failureWords(new DeskFailure({ code: "store_unfit", detail, field: null }), words).detail;
  expect(said("flaw-lost")).toBe("Det som skrevs finns inte där efteråt.");
  expect(said("flaw-denied: HTTP 403: no")).toBe(
    "Användarnamnet eller lösenordet godtas inte. (HTTP 403: no)",
  );
  expect(said("a flaw-less place")).toBe("a flaw-less place");
});

it("says a fault of the program as what it is", () => {
  const words = wordsOf(localizationOf("en"));
  expect(failureWords(new TypeError("x is undefined"), words).title).toBe(
    words.say("window-fault"),
  );
});

it("shows a failure at the field it names and nowhere else", () => {
  const failure = new DeskFailure({ code: "invalid_input", detail: "", field: "name" });
  expect(isAtField(failure, "name")).toBe(true);
  expect(isAtField(failure, "passphrase")).toBe(false);
  expect(isAtField(new Error("name"), "name")).toBe(false);
});
