// Turns the answers of the bindings into promises that resolve or reject with a `DeskFailure`.
// What is no failure of the desk (a bug, a missing command) stays an ordinary Error.
import type { Failure } from "./types";

/** What the desk refused, as an error that queries and mutations carry. */
export class DeskFailure extends Error {
  override readonly name = "DeskFailure";
  constructor(readonly failure: Failure) {
    super(`${failure.code}: ${failure.detail}`);
  }
}

/** What the bindings answer. */
export type Answer<T> = { status: "ok"; data: T } | { status: "error"; error: Failure };

function isFailure(thing: unknown): thing is Failure {
  return typeof thing === "object" && thing !== null && "code" in thing && "detail" in thing;
}

/** The data of an answer; rejects where there is none. */
export async function settle<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (settled.status === "ok") return settled.data;
  if (isFailure(settled.error)) throw new DeskFailure(settled.error);
  throw new Error(String(settled.error));
}
