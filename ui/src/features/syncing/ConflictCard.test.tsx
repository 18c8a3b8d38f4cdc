// A conflict is shown in a person's terms and settled by one click.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { desk } from "../../shared/bridge/desk";
import type { ConflictView } from "../../shared/bridge/types";
import { renderInWindow } from "../../shared/test-window";
import { ConflictCard } from "./ConflictCard";

vi.mock("../../shared/bridge/desk", () => ({
  desk: {
    resolveConflict: vi.fn(),
    undo: vi.fn(),
    members: vi.fn(async () => [{ id: "m1", name: "Åsa Berg" }]),
    clients: vi.fn(async () => []),
    groups: vi.fn(async () => []),
  },
}));
const resolve = vi.mocked(desk.resolveConflict);

const notes: ConflictView = {
  table: "account",
  row: "a1",
  name: "Norrsken",
  field: "notes",
  seen: "s1",
  versions: [
    {
      value: { kind: "text", value: "call Eva on Friday" },
      value_name: null,
      author: "Bo",
      device_name: "Bos laptop",
      own: false,
      at_ms: 0,
    },
    {
      value: { kind: "text", value: "in May call Eva on Monday" },
      value_name: null,
      author: "Anna",
      device_name: "Laptop",
      own: true,
      at_ms: 0,
    },
  ],
  merged: "in May call Eva on Friday",
  both: "call Eva on Friday / in May call Eva on Monday",
};

const named = { table: "account", row: "a1", field: "notes", seen: "s1" };

beforeEach(() => {
  resolve.mockReset();
  resolve.mockResolvedValue(null);
});

it("says what it is about and who wrote what, and marks what differs", () => {
  renderInWindow(<ConflictCard conflict={notes} />);
  expect(screen.getByRole("article", { name: "Norrsken: Notes" })).toBeDefined();
  const theirs = within(screen.getByRole("article", { name: "Bo" }));
  expect(theirs.getByText(/Bos laptop/)).toBeDefined();
  expect(theirs.getByText("Friday").tagName).toBe("MARK");
});

it("takes a version, both, or the suggestion by one click", async () => {
  renderInWindow(<ConflictCard conflict={notes} />);
  const click = async (name: string) => {
    await userEvent.click(screen.getByRole("button", { name }));
    await waitFor(() => expect(resolve).toHaveBeenCalled());
    const [request] = resolve.mock.calls.at(-1) ?? [];
    await waitFor(() =>
      expect(screen.getByRole("button", { name }).hasAttribute("disabled")).toBe(false),
    );
    return request;
  };
  expect(await click("Take this: Bo")).toEqual({
    ...named,
    version: 0,
    value: { kind: "text", value: "call Eva on Friday" },
  });
  expect(await click("Keep mine: You")).toMatchObject({ version: 1 });
  expect(await click("Take the suggestion")).toMatchObject({
    version: null,
    value: { kind: "text", value: notes.merged },
  });
  expect(await click("Keep both")).toMatchObject({
    version: null,
    value: { kind: "text", value: notes.both },
  });
});

it("lets one write the text anew, beginning with the suggestion", async () => {
  renderInWindow(<ConflictCard conflict={notes} />);
  await userEvent.click(screen.getByRole("button", { name: "Write it anew" }));
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  expect(field.value).toBe(notes.merged);
  await userEvent.type(field, " or Monday");
  await userEvent.click(screen.getByRole("button", { name: "Keep this text" }));
  await waitFor(() => expect(resolve).toHaveBeenCalled());
  expect(resolve.mock.calls[0]?.[0]).toEqual({
    ...named,
    version: null,
    value: { kind: "text", value: `${notes.merged} or Monday` },
  });
});

it("names people and codes, and offers no text where there is none", async () => {
  const [one, other] = notes.versions;
  if (!one || !other) throw new Error("two versions");
  renderInWindow(
    <ConflictCard
      conflict={{
        ...notes,
        table: "position",
        field: "holder",
        merged: null,
        both: null,
        versions: [
          { ...one, value: { kind: "row", value: "p1" }, value_name: "Li Na" },
          { ...other, value: { kind: "row", value: "p2" } },
        ],
      }}
    />,
  );
  expect(screen.getByText("Li Na")).toBeDefined();
  expect(screen.getByText("(not known here)")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Write it anew" })).toBeNull();
});

it("keeps what is sensitive to itself", () => {
  renderInWindow(
    <ConflictCard
      conflict={{
        ...notes,
        table: "stakeholder",
        field: "family",
        merged: null,
        both: null,
        versions: notes.versions.map((version) => ({ ...version, value: { kind: "null" } })),
      }}
    />,
  );
  expect(screen.getAllByText(/Sensitive, not shown here/)).toHaveLength(2);
  expect(screen.getByRole("button", { name: "Take this: Bo" })).toBeDefined();
});
