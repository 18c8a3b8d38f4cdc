// The decision chain is whole where somebody we know stands at every place.
import { describe, expect, it } from "vitest";
import type { PersonRow } from "../../shared/bridge/types";
import { chainOf } from "./chain";

function post(position: string, more: Partial<PersonRow> = {}): PersonRow {
  return {
    position,
    manager: null,
    manager_name: null,
    depth: 0,
    holder: `${position}-holder`,
    name: position,
    title: null,
    department: null,
    chain_department: null,
    chain_level: null,
    state: "filled",
    roles: [],
    attitude: null,
    attitude_on: null,
    strength: null,
    email: null,
    phone: null,
    last_contact: null,
    stale_days: null,
    ...more,
  };
}

const cfo = post("cfo", {
  chain_department: "finance",
  chain_level: "decider",
  attitude: "sceptic",
});

describe("a place in the chain", () => {
  it("is covered by somebody we know, not by a post alone", () => {
    const vacant = post("cto", {
      holder: null,
      name: null,
      state: "vacant",
      chain_department: "technical",
      chain_level: "decider",
    });
    const chain = chainOf([cfo, vacant]);
    expect(chain.covered).toBe(1);
    expect(chain.places).toBe(12);
    const technical = chain.lines.find(({ department }) => department === "technical");
    expect(technical?.cells.at(-1)).toMatchObject({ posts: [vacant], covered: false });
  });

  it("is not held by a closed post", () => {
    expect(chainOf([{ ...cfo, state: "closed" }]).covered).toBe(0);
  });
});

it("tells those without a level and those outside apart", () => {
  const unsaid = post("unsaid", { chain_department: "finance" });
  const outside = post("outside");
  const chain = chainOf([cfo, unsaid, outside]);
  expect(chain.lines.find(({ department }) => department === "finance")?.open).toEqual([unsaid]);
  expect(chain.outside).toEqual([outside]);
});

it("counts the attitudes of a department, the friendliest first", () => {
  const champion = post("champion", { chain_department: "finance", attitude: "champion" });
  const chain = chainOf([cfo, champion]);
  const finance = chain.lines.find(({ department }) => department === "finance");
  expect(finance?.stance).toEqual([
    { attitude: "champion", count: 1 },
    { attitude: "sceptic", count: 1 },
  ]);
});
