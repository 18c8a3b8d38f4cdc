// Whoever is erased for good is gone from what shows them: the panel closes, and the keyboard stays among the
// people. Whoever is not erased leaves the keyboard where it was.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { desk } from "../../shared/bridge/desk";
import type { PersonRow, PositionView } from "../../shared/bridge/types";
import { renderInWindow } from "../../shared/test-window";
import { card } from "./chart-fixture";
import { PeopleTab } from "./PeopleTab";

vi.mock("../../shared/bridge/desk", () => ({
  desk: {
    chart: vi.fn(),
    people: vi.fn(),
    position: vi.fn(),
    unplaced: vi.fn(async () => [{ stakeholder: "bo", name: "Bo Ek" }]),
    erasureOf: vi.fn(),
    erasePerson: vi.fn(async () => ({ rows: 2, changes: 3, swept: true, told: false })),
  },
}));

const post = {
  position: "cfo",
  holder: "anna",
  name: "Anna Lind",
  title: "CFO",
  state: "filled",
  depth: 0,
  manager: null,
  roles: [],
} as Partial<PersonRow> as PersonRow;

const view = {
  position: { id: "cfo" },
  holder: { id: "anna", name: "Anna Lind" },
  roles: [],
  attitudes: [],
  manager: null,
} as unknown as PositionView;

beforeEach(() => {
  vi.mocked(desk.erasePerson).mockClear();
  vi.mocked(desk.people).mockResolvedValue([post]);
  vi.mocked(desk.position).mockResolvedValue(view);
  vi.mocked(desk.chart).mockResolvedValue({
    width: 200,
    height: 76,
    cards: [card("cfo", null, [0, 0, 0], { holder: "anna", name: "Anna Lind" })],
    lines: [],
  });
  vi.mocked(desk.erasureOf).mockImplementation(async (person) => ({
    name: person === "anna" ? "Anna Lind" : "Bo Ek",
    roles: 0,
    attitudes: 0,
    visits: 0,
    posts: person === "anna" ? ["CFO"] : [],
    reach: "here",
  }));
  renderInWindow(<PeopleTab account="a1" focus="anna" />);
});

const panel = () => screen.queryByRole("complementary", { name: "Anna Lind" });
const field = (name: string) => screen.findByRole("textbox", { name: `Type “${name}” to confirm` });
const nothingAsked = () =>
  waitFor(() => expect(screen.queryByRole("textbox", { name: /to confirm/ })).toBeNull());
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const canvasHasFocus = () => document.activeElement?.classList.contains("react-flow") ?? false;

/** The same menu hangs from the card and from the panel. */
async function askBy(place: "card" | "panel"): Promise<HTMLElement> {
  await waitFor(() => expect(panel()).not.toBeNull());
  const menus = screen.getAllByRole("button", { name: "What can be done: Anna Lind" });
  const menu = menus.find((one) => (panel()?.contains(one) ?? false) === (place === "panel"));
  if (!menu) throw new Error(`a menu of the ${place}`);
  await userEvent.click(menu);
  await userEvent.click(await screen.findByRole("menuitem", { name: /Erase the person/ }));
  await field("Anna Lind");
  return menu;
}

it("closes the panel of somebody who is erased from its menu", async () => {
  await askBy("panel");
  await userEvent.type(await field("Anna Lind"), "Anna Lind{Enter}");
  await waitFor(() => expect(panel()).toBeNull());
  expect(vi.mocked(desk.erasePerson).mock.calls).toEqual([["anna"]]);
  expect(canvasHasFocus()).toBe(true);
});

it("goes back to the button of the panel's menu where the question is left", async () => {
  const menu = await askBy("panel");
  await userEvent.keyboard("{Escape}");
  await nothingAsked();
  expect(document.activeElement).toBe(menu);
  expect(panel()).not.toBeNull();
});

it("goes back to the canvas where the question came from the menu of a card", async () => {
  await askBy("card");
  await press("Cancel");
  await nothingAsked();
  expect(canvasHasFocus()).toBe(true);
});

it("erases somebody without a post, and leaves the panel of somebody else alone", async () => {
  await press("1 without a post");
  await press("Erase Bo Ek for good");
  const name = await field("Bo Ek");
  await waitFor(() => expect(document.activeElement).toBe(name));
  await userEvent.type(name, "bo ek{Enter}");
  await waitFor(() => expect(vi.mocked(desk.erasePerson).mock.calls).toEqual([["bo"]]));
  await nothingAsked();
  expect(panel()).not.toBeNull();
});
