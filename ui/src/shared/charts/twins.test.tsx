// The key turns every chart over; the button of one turns over that one alone.
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renderInWindow } from "../test-window";
import { ChartWithTwin } from "./ChartWithTwin";
import { TwinsContext, useTwinsKey } from "./twins";

function Charts() {
  return (
    <TwinsContext value={useTwinsKey()}>
      <input aria-label="Name" />
      {["one", "two"].map((name) => (
        <ChartWithTwin key={name} title={name} table={`table ${name}`}>
          chart {name}
        </ChartWithTwin>
      ))}
    </TwinsContext>
  );
}

const shown = () => ["one", "two"].map((name) => screen.queryByText(`table ${name}`) !== null);

it("turns all of them over with one key, and back", async () => {
  renderInWindow(<Charts />);
  await userEvent.keyboard("t");
  expect(shown()).toEqual([true, true]);
  await userEvent.keyboard("t");
  expect(shown()).toEqual([false, false]);
});

it("turns over the one whose button is pressed, until the key is", async () => {
  renderInWindow(<Charts />);
  await userEvent.click(screen.getAllByRole("button", { name: "Show as table" })[0] as HTMLElement);
  expect(shown()).toEqual([true, false]);
  await userEvent.keyboard("t");
  expect(shown()).toEqual([true, true]);
});

it("leaves the letter to a field that is written in", async () => {
  renderInWindow(<Charts />);
  await userEvent.type(screen.getByRole("textbox"), "t");
  expect(shown()).toEqual([false, false]);
});
