// Whether long work runs anywhere in the window, so that the lock can wait for it.

const running = new Set<Promise<unknown>>();

/** Counts work until it is over, however it ends. */
export function countWork(outcome: Promise<unknown>) {
  running.add(outcome);
  const over = () => running.delete(outcome);
  outcome.then(over, over);
}

/** Whether any is under way. */
export function isWorking(): boolean {
  return running.size > 0;
}
