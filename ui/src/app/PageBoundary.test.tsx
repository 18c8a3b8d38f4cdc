// A page that breaks does not take the window with it.
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { renderInWindow } from "../shared/test-window";
import { PageBoundary } from "./PageBoundary";

let broken = true;

function Brittle() {
  if (broken) throw new TypeError("x is undefined");
  return <p>whole</p>;
}

it("says what happened, and shows the page again once it is whole", async () => {
  const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
  renderInWindow(
    <PageBoundary address="/a">
      <Brittle />
    </PageBoundary>,
  );
  expect(screen.getByText(/x is undefined/)).toBeTruthy();
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByText("whole")).toBeTruthy();
  silence.mockRestore();
});
