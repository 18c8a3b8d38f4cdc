// The share of wallet is a part of one and is said and drawn in percent.
import { expect, it } from "vitest";
import type { ClientView, WorthView } from "../../shared/bridge/types";
import { renderInWindow } from "../../shared/test-window";
import { Wallet } from "./PotentialPart";

const view = { account: { potential: "2400000" } } as ClientView;

const worthOf = (share: string) =>
  ({ share_of_wallet: share, wallet_refused: null, basis: null, currency: "EUR" }) as WorthView;

const wallet = (share: string) =>
  renderInWindow(<Wallet view={view} worth={worthOf(share)} />).container;

it("says half of the potential as half of hundred", () => {
  const half = wallet("0.5171");
  expect(half.textContent).toContain("51.7%");
  const [, filled] = half.querySelectorAll("rect");
  expect(filled?.getAttribute("width")).toBe("51.71%");
});

it("never draws more than the whole", () => {
  const [, filled] = wallet("1.4").querySelectorAll("rect");
  expect(filled?.getAttribute("width")).toBe("100%");
});
