// Clients are ordered the way a person reads, and what is not known stands last either way.
import { useTable } from "@tanstack/react-table";
import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ClientRow } from "../../shared/bridge/types";
import { columnsFor, features } from "./client-columns";
import { matches, sharedCurrency } from "./client-order";

function client(name: string, more: Partial<ClientRow> = {}): ClientRow {
  return {
    id: name,
    name,
    external_id: null,
    group: null,
    categories: [],
    stage: null,
    kind: null,
    owner: null,
    owner_role: null,
    revenue: null,
    revenue_ttm: null,
    currency: null,
    share: null,
    mark: null,
    months: [],
    positions: 0,
    next_visit: null,
    next_visit_zone: null,
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
  const row = client("Åkerström Robotik", { external_id: "14646", owner: "Li Na" });
  const said = () => ["Promising"];

  it("takes every word anywhere, without case and accents", () => {
    expect(matches(row, "akerstrom", said)).toBe(true);
    expect(matches(row, "robo LI", said)).toBe(true);
    expect(matches(row, "14646 promis", said)).toBe(true);
    expect(matches(row, "robo wang", said)).toBe(false);
  });

  it("finds everyone where nothing is looked for", () => {
    expect(matches(row, "  ", said)).toBe(true);
  });
});

it("names a currency only where all amounts share it", () => {
  const sek = client("a", { revenue_ttm: "1", currency: "SEK" });
  expect(sharedCurrency([sek, client("b")])).toBe("SEK");
  expect(sharedCurrency([sek, client("b", { revenue_ttm: "1", currency: "EUR" })])).toBeNull();
  expect(sharedCurrency([client("a", { revenue_ttm: "1", currency: "XXX" })])).toBeNull();
});
