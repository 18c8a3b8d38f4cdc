// A look is read back as it was kept, and what makes no sense any more is left out of it.
import { expect, it } from "vitest";
import {
  isSameLook,
  moved,
  noFilters,
  readLook,
  readViews,
  usualColumns,
  usualLook,
  withView,
} from "./table-look";

it("reads back what was kept", () => {
  const look = {
    columns: ["owner" as const, "share" as const],
    sort: { id: "name" as const, desc: false },
    filters: { ...noFilters, owner: ["m1"], stage: ["strategic" as const] },
  };
  expect(readLook(JSON.parse(JSON.stringify(look)))).toEqual(look);
  expect(isSameLook(readLook(JSON.parse(JSON.stringify(look))), look)).toBe(true);
});

it("reads nothing, and what another version kept, as far as it makes sense", () => {
  expect(readLook(null)).toEqual(usualLook);
  expect(readLook("nonsense")).toEqual(usualLook);
  const odd = {
    columns: ["owner", "health", "owner"],
    sort: { id: "health" },
    filters: { stage: [1] },
  };
  expect(readLook(odd)).toEqual({ ...usualLook, columns: ["owner"] });
});

it("keeps a view once under its name", () => {
  const views = withView([{ name: "Mine", look: usualLook }], {
    name: "Mine",
    look: { ...usualLook, columns: ["owner"] },
  });
  expect(views).toHaveLength(1);
  expect(views[0]?.look.columns).toEqual(["owner"]);
  expect(
    readViews([{ name: " " }, { name: "A" }, { name: "A" }, 7]).map(({ name }) => name),
  ).toEqual(["A"]);
});

it("moves a column a step and not beyond the ends", () => {
  expect(moved(["owner", "share", "visit"], "visit", -1)).toEqual(["owner", "visit", "share"]);
  expect(moved(["owner", "share"], "owner", -1)).toEqual(["owner", "share"]);
  expect(moved(["owner", "share"], "owner", 1)).toEqual(["share", "owner"]);
});

it("shows as many of the usual columns as fit, the ones that matter first, in their order", () => {
  expect(usualColumns(1000, () => 100)).toHaveLength(7);
  expect(usualColumns(250, () => 100)).toEqual(["owner", "revenue"]);
  expect(usualColumns(0, () => 100)).toEqual([]);
});
