// The widest swing stands on top, and every bar begins at the plan as it is.
import { expect, it } from "vitest";
import { layTornado } from "./tornado-layout";

const swing = (driver: string, low: string, high: string) => ({
  driver,
  low,
  high,
  low_value: "0.1",
  high_value: "0.2",
});

it("sorts by swing and begins at the base", () => {
  const { base, rows } = layTornado(
    [swing("growth", "95", "105"), swing("margin", "50", "150")],
    "100",
    200,
  );
  expect(base).toBe(100);
  expect(rows.map(({ swing: { driver } }) => driver)).toEqual(["margin", "growth"]);
  expect(rows[0]).toMatchObject({
    low: { x: 0, width: 100, gain: false },
    high: { x: 100, width: 100, gain: true },
  });
});

it("knows a driver that is worth less at its high end", () => {
  const [row] = layTornado([swing("hazard", "140", "80")], "100", 60).rows;
  expect(row?.low).toEqual({ x: 20, width: 40, gain: true });
  expect(row?.high).toEqual({ x: 0, width: 20, gain: false });
});

it("keeps the base on the scale where all ends lie on one side", () => {
  const { base, rows } = layTornado([swing("margin", "120", "150")], "100", 100);
  expect(base).toBe(0);
  expect(rows[0]?.low).toEqual({ x: 0, width: 40, gain: true });
});

it("stands in the middle where nothing moves the plan", () => {
  const { base, rows } = layTornado([swing("growth", "7", "7")], "7", 100);
  expect(base).toBe(50);
  expect(rows[0]?.low.width).toBe(0);
});
