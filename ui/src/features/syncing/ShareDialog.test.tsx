// Sharing by a folder takes four steps; what the place lacks leads back to it, and the key is not left before it is
// on paper.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { DeskFailure } from "../../shared/bridge/answers";
import { desk } from "../../shared/bridge/desk";
import { renderInWindow } from "../../shared/test-window";
import { ShareDialog } from "./ShareDialog";

vi.mock("../../shared/bridge/desk", () => ({
  desk: {
    share: vi.fn(),
    recoveryKey: vi.fn(async () => "AAAA-BBBB"),
    forgetRecoveryKey: vi.fn(async () => null),
    invite: vi.fn(),
  },
}));
vi.mock("../../shared/bridge/files", () => ({ chooseFolder: vi.fn(async () => "/media/stick") }));
const share = vi.mocked(desk.share);

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });

async function comeToWho() {
  renderInWindow(<ShareDialog opened folder="/data/anna/Valise" onClose={() => undefined} />);
  await press("Choose …");
  await waitFor(() => expect(field("Folder").value).toBe("/media/stick"));
  await press("Next");
  await userEvent.type(field("Your name"), "Anna Lind");
}

beforeEach(() => {
  share.mockReset();
});

it("shares by a folder: where, who, the key on paper, an invitation", async () => {
  share.mockResolvedValue("AAAA-BBBB");
  await comeToWho();
  await press("Try the place and share");
  expect(share).toHaveBeenCalledOnce();
  expect(share.mock.calls[0]?.[0]).toEqual({
    remote: { address: "folder:/media/stick", user: null, secret: null },
    person: "Anna Lind",
    device_name: "Laptop",
  });
  const box = await screen.findByRole("checkbox", { name: "It is on paper" });
  const next = screen.getByRole("button", { name: "Next" });
  expect(next.hasAttribute("disabled")).toBe(true);
  expect(screen.queryByRole("button", { name: "Close" })).toBeNull();
  await userEvent.click(box);
  await press("Next");
  await waitFor(() => expect(desk.forgetRecoveryKey).toHaveBeenCalledOnce());
  expect(await screen.findByRole("button", { name: "Make an invitation" })).toBeDefined();
});

it("leads back to the place where the desk refuses it", async () => {
  share.mockRejectedValue(new DeskFailure({ code: "invalid_input", detail: "", field: "address" }));
  await comeToWho();
  await press("Try the place and share");
  await waitFor(() => expect(field("Folder").value).toBe("/media/stick"));
  expect(screen.getByText("This address cannot be used.")).toBeDefined();
});

it("does not go on with a folder that holds the workspace itself", async () => {
  renderInWindow(<ShareDialog opened folder="/data/anna/Valise" onClose={() => undefined} />);
  await userEvent.type(field("Folder"), "/data/anna");
  await press("Next");
  expect(screen.getByText(/The workspace itself lies there/)).toBeDefined();
  expect(screen.queryByRole("textbox", { name: "Your name" })).toBeNull();
});
