// Nobody is erased by a slip: the name has to be typed, others' people need an admin, and what is said
// afterwards offers no way back, because there is none.
import { Notifications, notifications } from "@mantine/notifications";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { DeskFailure } from "../bridge/answers";
import { desk } from "../bridge/desk";
import type { ErasedView, ErasurePreview, Language } from "../bridge/types";
import { renderInWindow } from "../test-window";
import { EraseDialog } from "./EraseDialog";

vi.mock("../bridge/desk", () => ({ desk: { erasureOf: vi.fn(), erasePerson: vi.fn() } }));
const erasureOf = vi.mocked(desk.erasureOf);
const erasePerson = vi.mocked(desk.erasePerson);

const anna: ErasurePreview = {
  name: "Anna Lind",
  roles: 2,
  attitudes: 1,
  visits: 0,
  posts: ["CFO", ""],
  reach: "here",
};
const erased: ErasedView = { rows: 4, changes: 17, swept: true, told: false };
const onClose = vi.fn();
const onErased = vi.fn();

beforeEach(() => {
  for (const mock of [erasureOf, erasePerson, onClose, onErased]) mock.mockReset();
  notifications.clean();
});

function ask(preview: Partial<ErasurePreview> = {}, language: Language = "en") {
  erasureOf.mockResolvedValue({ ...anna, ...preview });
  renderInWindow(
    <>
      <Notifications />
      <EraseDialog person={{ id: "p1", name: "Anna Lind" }} onClose={onClose} onErased={onErased} />
    </>,
    language,
  );
}

const field = () => screen.findByRole<HTMLInputElement>("textbox", { name: /Anna Lind/ });
const red = () => screen.getByRole<HTMLButtonElement>("button", { name: "Erase for good" });

it("says what goes, which posts become vacant, and what stays out of reach", async () => {
  ask();
  const dialog = within(await screen.findByRole("dialog", { name: "Erase Anna Lind for good" }));
  await field();
  for (const said of [
    "2 buying roles",
    "one attitude and what showed it",
    "These posts become vacant: CFO, a post without a title.",
    "Only this computer has any of it.",
    "backups made before",
    "Nothing brings this back",
  ])
    expect(dialog.getByText(said)).toBeDefined();
  expect(dialog.queryByText(/attendance/)).toBeNull();
  expect(dialog.queryByText(/never sync again/)).toBeNull();
});

it("says that others' computers forget the person too, and which of them cannot", async () => {
  ask({ reach: "shared" });
  expect(await screen.findByText(/Every other computer and the shared place/)).toBeDefined();
  expect(screen.getByText("computers that never sync again")).toBeDefined();
});

it("puts the keyboard into the field and erases nobody before the name stands there", async () => {
  ask();
  const name = await field();
  await waitFor(() => expect(document.activeElement).toBe(name));
  expect(red().disabled).toBe(true);
  await userEvent.keyboard("anna{Enter}");
  expect(red().disabled).toBe(true);
  expect(erasePerson).not.toHaveBeenCalled();
  await userEvent.keyboard(" LIND ");
  expect(red().disabled).toBe(false);
});

it("erases by Enter, closes what showed the person, and says so without a way back", async () => {
  erasePerson.mockResolvedValue(erased);
  ask();
  await userEvent.type(await field(), "Anna Lind{Enter}");
  const said = await screen.findByText(/Anna Lind is erased for good/);
  expect(said.textContent).toBe(
    "Anna Lind is erased for good. 17 changes in the history say nothing any more.",
  );
  expect(erasePerson.mock.calls).toEqual([["p1"]]);
  expect(onErased).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
  const ways = within(screen.getByRole("alert")).getAllByRole("button");
  expect(ways.map((way) => way.getAttribute("aria-label"))).toEqual(["Close"]);
});

it("says who is told, and that the disk is cleared later", async () => {
  erasePerson.mockResolvedValue({ ...erased, changes: 1, told: true, swept: false });
  ask({ reach: "shared" });
  await userEvent.type(await field(), "Anna Lind");
  await userEvent.click(red());
  const said = await screen.findByText(/is erased for good/);
  expect(said.textContent).toMatch(/One change in the history/);
  expect(said.textContent).toMatch(/with the next sync\. What lies on the disk/);
});

it("offers no way where only an admin may, and says who can", async () => {
  ask({ reach: "needs_admin" });
  expect(await screen.findByText(/Only an admin of this client can erase Anna Lind/)).toBeDefined();
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByRole("button", { name: "Erase for good" })).toBeNull();
  await userEvent.keyboard("{Enter}");
  expect(onClose).toHaveBeenCalled();
  expect(erasePerson).not.toHaveBeenCalled();
});

it("shows a refusal in its place and stays open", async () => {
  erasePerson.mockRejectedValue(
    new DeskFailure({ code: "erasure_needs_admin", detail: "", field: null }),
  );
  ask();
  await userEvent.type(await field(), "Anna Lind{Enter}");
  expect(await screen.findByText(/whom others have too/)).toBeDefined();
  expect(red().disabled).toBe(false);
  expect(onErased).not.toHaveBeenCalled();
});

it("is closed by Escape, but not while it erases", async () => {
  let fail: (error: Error) => void = () => undefined;
  erasePerson.mockReturnValue(new Promise((_, reject) => (fail = reject)));
  ask();
  await userEvent.type(await field(), "Anna Lind{Enter}");
  await waitFor(() => expect(erasePerson).toHaveBeenCalled());
  await userEvent.keyboard("{Escape}");
  expect(onClose).not.toHaveBeenCalled();
  fail(new Error("the disk is full"));
  await screen.findByText("the disk is full", { exact: false });
  await userEvent.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
});

it("asks for the words it shows where somebody has no name", async () => {
  ask({ name: null }, "zh-CN");
  await userEvent.type(await screen.findByRole("textbox", { name: /未命名/ }), "未命名");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "永久清除" }).disabled).toBe(false);
});
