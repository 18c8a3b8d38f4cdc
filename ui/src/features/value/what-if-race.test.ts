// While a slider moves the latest question wins, whatever the answers take.
import { expect, it } from "vitest";
import { startRace } from "./what-if-race";

/** A race whose frames pass and whose answers come when the test says so. */
function race() {
  const frames: (() => void)[] = [];
  const asked: number[] = [];
  const answered: number[] = [];
  const failed: unknown[] = [];
  const pending: { resolve: (value: number) => void; reject: (failure: unknown) => void }[] = [];
  const { put, stop } = startRace<number, number>({
    ask: (question) => {
      asked.push(question);
      return new Promise((resolve, reject) => pending.push({ resolve, reject }));
    },
    onAnswer: (answer) => answered.push(answer),
    onFailure: (failure) => failed.push(failure),
    nextFrame: (then) => frames.push(then),
  });
  const frame = () => {
    for (const then of frames.splice(0)) then();
  };
  const settle = async (how: "resolve" | "reject", value: number) => {
    pending.shift()?.[how](value);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { put, stop, frame, settle, asked, answered, failed };
}

it("asks once a frame, with the last value of the frame", () => {
  const { put, frame, asked } = race();
  for (const value of [1, 2, 3]) put(value);
  frame();
  expect(asked).toEqual([3]);
});

it("has one question under way and keeps only the newest waiting", async () => {
  const { put, frame, settle, asked, answered } = race();
  put(1);
  frame();
  for (const value of [2, 3, 4]) {
    put(value);
    frame();
  }
  expect(asked).toEqual([1]);
  await settle("resolve", 10);
  frame();
  expect(asked).toEqual([1, 4]);
  await settle("resolve", 40);
  expect(answered).toEqual([10, 40]);
});

it("rests when everything is answered, and wakes again", async () => {
  const { put, frame, settle, asked } = race();
  put(1);
  frame();
  await settle("resolve", 10);
  frame();
  put(2);
  frame();
  expect(asked).toEqual([1, 2]);
});

it("says a failure only where nothing newer is asked already", async () => {
  const { put, frame, settle, failed, asked } = race();
  put(1);
  frame();
  put(2);
  await settle("reject", 1);
  expect(failed).toEqual([]);
  frame();
  await settle("reject", 2);
  expect(failed).toEqual([2]);
  put(3);
  frame();
  frame();
  expect(asked).toEqual([1, 2, 3]);
});

it("lets no answer through once it is stopped", async () => {
  const { put, stop, frame, settle, answered } = race();
  put(1);
  frame();
  stop();
  await settle("resolve", 10);
  frame();
  expect(answered).toEqual([]);
});
