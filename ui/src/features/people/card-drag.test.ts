// A card is taken up, carried over others and let go.
import { expect, it, vi } from "vitest";
import { makeCardDrag } from "./card-drag";
import { chart } from "./chart-fixture";
import { indexChart } from "./chart-walk";

const index = indexChart(chart);
const placed = (position: string) => {
  const found = index.cards.get(position);
  if (!found) throw new Error(position);
  return found;
};

it("follows the pointer by the place where it was gripped", () => {
  const drag = makeCardDrag();
  drag.takeUp(placed("dev"), { x: 310, y: 250 });
  drag.carry(index, index, { x: 400, y: 500 });
  expect(drag.now()).toMatchObject({ x: 390, y: 490, over: null, hindrance: null });
});

it("knows whom it hangs over and whether it may land there", () => {
  const drag = makeCardDrag();
  drag.takeUp(placed("cto"), { x: 310, y: 130 });
  drag.carry(index, index, { x: 10, y: 130 });
  expect(drag.now()).toMatchObject({ over: placed("cfo"), hindrance: null });
  drag.carry(index, index, { x: 310, y: 250 });
  expect(drag.now()).toMatchObject({ over: placed("dev"), hindrance: "below" });
  expect(drag.letGo()?.over?.card.position).toBe("dev");
  expect(drag.now()).toBeNull();
});

it("hangs over nobody while it is over its own place", () => {
  const drag = makeCardDrag();
  drag.takeUp(placed("cto"), { x: 310, y: 130 });
  drag.carry(index, index, { x: 320, y: 140 });
  expect(drag.now()?.over).toBeNull();
});

it("is not carried on once it was put back", () => {
  const drag = makeCardDrag();
  const listener = vi.fn();
  drag.takeUp(placed("cto"), { x: 310, y: 130 });
  drag.letGo();
  drag.subscribe(listener);
  drag.carry(index, index, { x: 10, y: 130 });
  expect(listener).not.toHaveBeenCalled();
  expect(drag.letGo()).toBeNull();
});
