// Joining asks for everything at once, takes a code as one hears it, and says at the field what is wrong.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { DeskFailure } from "../../shared/bridge/answers";
import { desk } from "../../shared/bridge/desk";
import type { WorkspaceState } from "../../shared/bridge/types";
import { renderInWindow } from "../../shared/test-window";
import { JoinStart } from "./JoinStart";

vi.mock("../../shared/bridge/desk", () => ({ desk: { comeIn: vi.fn() } }));
vi.mock("../../shared/bridge/files", () => ({ chooseFolder: vi.fn() }));
const comeIn = vi.mocked(desk.comeIn);

const nowhere: WorkspaceState = {
  state: "none",
  folder: "/data/bo/Valise",
  keychain: true,
  protection: null,
  currency: null,
  sample: false,
  kept: null,
};

const field = (name: string) => screen.getByRole("textbox", { name });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const choose = (name: string) => userEvent.click(screen.getByRole("radio", { name }));

beforeEach(() => {
  comeIn.mockReset();
  renderInWindow(<JoinStart state={nowhere} foot={null} onBack={() => undefined} />);
});

it("says of every field what it lacks before it asks anybody", async () => {
  await press("Ask to join");
  expect(screen.getAllByText("This may not be empty.")).toHaveLength(2);
  expect(screen.getByText("Enter the code.")).toBeDefined();
  await userEvent.type(field("Code of the invitation"), "0123 45");
  expect(screen.getByText("6 of 26 letters so far.")).toBeDefined();
  expect(comeIn).not.toHaveBeenCalled();
});

it("sends the code plain, whatever way it was typed", async () => {
  comeIn.mockResolvedValue({ ...nowhere, state: "open" });
  await userEvent.type(field("Folder"), "/media/stick");
  await userEvent.type(field("Code of the invitation"), "ol23-4567 89ab cdef ghjk mnpq rs");
  await userEvent.type(field("Your name"), " Bo Ek ");
  await press("Ask to join");
  await waitFor(() => expect(comeIn).toHaveBeenCalledOnce());
  expect(comeIn.mock.calls[0]).toEqual([
    null,
    {
      join: {
        remote: { address: "folder:/media/stick", user: null, secret: null },
        code: "0123456789ABCDEFGHJKMNPQRS",
        person: "Bo Ek",
        device_name: "Laptop",
      },
    },
  ]);
});

it("shows at the code that no invitation has it, until it is typed anew", async () => {
  comeIn.mockImplementation(async () => {
    throw new DeskFailure({ code: "invitation_unknown", detail: "", field: null });
  });
  await userEvent.type(field("Folder"), "/media/stick");
  await userEvent.type(field("Code of the invitation"), "0123456789ABCDEFGHJKMNPQRS");
  await userEvent.type(field("Your name"), "Bo");
  await press("Ask to join");
  expect(await screen.findByText("No invitation has this code")).toBeDefined();
  await userEvent.type(field("Code of the invitation"), "{Backspace}");
  expect(screen.queryByText("No invitation has this code")).toBeNull();
});

it("comes back in with the recovery key, which tells who one is", async () => {
  comeIn.mockResolvedValue({ ...nowhere, state: "open" });
  await choose("With the recovery key");
  expect(screen.queryByRole("textbox", { name: "Your name" })).toBeNull();
  await userEvent.type(field("Folder"), "/media/stick");
  await userEvent.type(field("Recovery key"), "0ABC");
  await press("Come back in");
  expect(screen.getByText(/This is not a whole recovery key/)).toBeDefined();
  await userEvent.type(field("Recovery key"), "-0ABC".repeat(13));
  await press("Come back in");
  await waitFor(() => expect(comeIn).toHaveBeenCalledOnce());
  expect(comeIn.mock.calls[0]?.[1]).toMatchObject({
    recover: { paper: `0ABC${"-0ABC".repeat(13)}`, device_name: "Laptop" },
  });
});
