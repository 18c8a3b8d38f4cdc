// Clients are ordered the way a person reads, and what is not known stands last either way.
import { useTable } from "@tanstack/react-table";
import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ClientRow } from "../../shared/bridge/types";
import { columnsFor, features } from "./client-columns";
import { fits, hasWords, soughtText } from "./client-filter";
import { sharedCurrency } from "./client-order";
import { noFilters } from "./table-look";

function client(name: string, more: Partial<ClientRow> = {}): ClientRow {
  return {
    id: name,
    name,
    external_id: null,
    group_id: null,
    group: null,
    categories: [],
    stage: null,
    kind: null,
    owner_id: null,
    owner: null,
    owner_role: null,
    revenue: null,
    revenue_ttm: null,
    currency: null,
    share: null,
    mark: null,
    group_share: false,
    months: [],
    positions: 0,
    next_visit: null,
    next_visit_zone: null,
    last_contact: null,
    potential: null,
    open_actions: 0,
    ...more,
  };
}

function sorted(rows: ClientRow[], id: string, desc: boolean, locale = "en-GB"): string[] {
  const { result } = renderHook(() =>
    useTable({
      features,
      columns: columnsFor(locale),
      data: rows,
      initialState: { sorting: [{ id, desc }] },
    }),
  );
  return result.current.getRowModel().rows.map((row) => row.original.name);
}

describe("sorting", () => {
  const rows = [
    client("none"),
    client("small", { revenue_ttm: "87.5", stage: "strategic", next_visit: "2026-11-22T09:30" }),
    client("large", { revenue_ttm: "1000.00", stage: "exploratory" }),
    client("negative", { revenue_ttm: "-12", next_visit: "2026-11-21T14:00" }),
  ];

  it("orders amounts by size, not by their digits, and leaves the unknown last", () => {
    expect(sorted(rows, "revenue", true)).toEqual(["large", "small", "negative", "none"]);
    expect(sorted(rows, "revenue", false)).toEqual(["negative", "small", "large", "none"]);
  });

  it("orders stages by how close they are", () => {
    expect(sorted(rows, "stage", false).slice(0, 2)).toEqual(["large", "small"]);
    expect(sorted(rows, "stage", true).slice(0, 2)).toEqual(["small", "large"]);
  });

  it("orders visits by time and leaves clients without one last", () => {
    expect(sorted(rows, "visit", false).slice(0, 2)).toEqual(["negative", "small"]);
    expect(sorted(rows, "visit", true).slice(0, 2)).toEqual(["small", "negative"]);
  });

  it("orders names by the alphabet of the language", () => {
    const names = [
      client("Ödman"),
      client("Zetterlund"),
      client("Åsa"),
      client("Berg 10"),
      client("Berg 2"),
    ];
    expect(sorted(names, "name", false, "sv-SE")).toEqual([
      "Berg 2",
      "Berg 10",
      "Zetterlund",
      "Åsa",
      "Ödman",
    ]);
    const chinese = [client("中远"), client("华信"), client("安达")];
    expect(sorted(chinese, "name", false, "zh-CN")).toEqual(["安达", "华信", "中远"]);
  });
});

describe("finding", () => {
  const text = soughtText(client("Åkerström Robotik", { external_id: "14646", owner: "Li Na" }), [
    "Promising",
  ]);

  it("takes every word anywhere, without case and accents", () => {
    expect(hasWords(text, "akerstrom")).toBe(true);
    expect(hasWords(text, "robo LI")).toBe(true);
    expect(hasWords(text, "14646 promis")).toBe(true);
    expect(hasWords(text, "robo wang")).toBe(false);
  });

  it("finds everyone where nothing is looked for", () => {
    expect(hasWords(text, "  ")).toBe(true);
  });
});

describe("filtering", () => {
  const row = client("a", { stage: "strategic", categories: ["mentor"], owner_id: "li" });
  const today = "2026-11-21";

  it("lets any of a list fit, and asks every list", () => {
    expect(fits(row, noFilters, today)).toBe(true);
    expect(fits(row, { ...noFilters, stage: ["cooperative", "strategic"] }, today)).toBe(true);
    expect(fits(row, { ...noFilters, stage: ["strategic"], owner: ["wang"] }, today)).toBe(false);
    expect(fits(row, { ...noFilters, category: ["mentor", "partner"] }, today)).toBe(true);
  });

  it("finds those that lack something", () => {
    expect(fits(row, { ...noFilters, lack: ["visit"] }, today)).toBe(true);
    expect(fits(row, { ...noFilters, lack: ["visit", "owner"] }, today)).toBe(false);
  });

  it("counts a client as left alone after ninety days without a contact", () => {
    const lonely = (last_contact: string | null) =>
      fits({ ...row, last_contact }, { ...noFilters, lack: ["contact"] }, today);
    expect(lonely(null)).toBe(true);
    expect(lonely("2026-08-22")).toBe(true);
    expect(lonely("2026-08-23")).toBe(false);
  });
});

it("names a currency only where all amounts share it", () => {
  const sek = client("a", { revenue_ttm: "1", currency: "SEK" });
  expect(sharedCurrency([sek, client("b")])).toBe("SEK");
  expect(sharedCurrency([sek, client("b", { revenue_ttm: "1", currency: "EUR" })])).toBeNull();
  expect(sharedCurrency([client("a", { revenue_ttm: "1", currency: "XXX" })])).toBeNull();
});
