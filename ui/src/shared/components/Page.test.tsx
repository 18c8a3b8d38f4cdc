// A page begins at its title, unless a field of it asked for the focus.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderInWindow } from "../test-window";
import { Page } from "./Page";
import { useFocusTarget } from "./use-focus-target";

function Field({ target }: { target: string | undefined }) {
  const root = useFocusTarget(target, true);
  return (
    <div ref={root}>
      <span data-focus="owner">
        <input aria-label="Owner" />
      </span>
    </div>
  );
}

const show = (target?: string) =>
  renderInWindow(
    <Page title="Norrsken">
      <Field target={target} />
    </Page>,
  );

it("sets the focus on the title and names the document", () => {
  show();
  expect(document.activeElement?.textContent).toBe("Norrsken");
  expect(document.title).toBe("Norrsken · Valise");
});

it("leaves the focus to the field that the address asks for", () => {
  show("owner");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Owner" }));
});

it("begins at the title where the page has no such field", () => {
  show("nothing");
  expect(document.activeElement?.textContent).toBe("Norrsken");
});
