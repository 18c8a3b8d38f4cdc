// A card says in words what bounds its sum: what is likely, or since when it was counted.
import { expect, it } from "vitest";
import type { Rung, Sum } from "../../shared/bridge/types";
import { renderInWindow } from "../../shared/test-window";
import { SumCard } from "./SumCard";

const sum: Sum = {
  status: "indicative",
  amount: "1073390",
  low: null,
  high: null,
  level: 80,
  reasons: [],
  instead: [],
  model: null,
  bias: null,
  lines: [
    {
      label: "revenue",
      amount: "1073390",
      detail: [
        { key: "from", value: "2023-11-21", unit: "day" },
        { key: "to", value: "2026-11-20", unit: "day" },
      ],
      invoices: true,
    },
  ],
  orders: null,
  inputs: [],
};

const card = (rung: Rung, part: Partial<Sum>) =>
  renderInWindow(
    <SumCard
      rung={rung}
      sum={{ ...sum, ...part }}
      currency="EUR"
      band={null}
      zero={0}
      opened={false}
      detail="detail"
      onOpen={() => {}}
    />,
  ).container;

it("says since when the ledger was counted", () => {
  expect(card("historic", {}).textContent).toMatch(/counted; ledger from .*2023/);
});

it("calls the sum the most there can be while cost to serve is still to come off", () => {
  const unserved = card("historic", { reasons: ["cost_to_serve_unknown"] });
  expect(unserved.textContent).toContain("at most: cost to serve still comes off");
});

it("bounds nothing where the cost of some lines is unknown as well", () => {
  const both = card("historic", { reasons: ["cost_partly_known", "cost_to_serve_unknown"] });
  expect(both.textContent).toMatch(/counted; ledger from .*2023/);
  expect(both.textContent).not.toContain("at most");
});

it("says what is likely of a sum that was estimated", () => {
  const estimated = card("retention", { low: "500000", high: "900000" });
  expect(estimated.textContent).toMatch(/likely €500,000.+€900,000/);
});
