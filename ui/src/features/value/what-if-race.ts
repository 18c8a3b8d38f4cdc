// Questions asked while a slider moves: at most one a frame, at most one under way, and the last one asked is
// always answered. Deliberately absent: React and the desk; both are handed in.

interface Race<Q, A> {
  ask: (question: Q) => Promise<A>;
  onAnswer: (answer: A, question: Q) => void;
  onFailure: (failure: unknown) => void;
  /** Calls back before the next frame is painted. */
  nextFrame: (then: () => void) => void;
}

/** Takes questions as fast as they come; `stop` lets no answer through any more. */
export function startRace<Q, A>({ ask, onAnswer, onFailure, nextFrame }: Race<Q, A>) {
  let waiting: { question: Q } | null = null;
  let busy = false;
  let stopped = false;

  const send = () => {
    const next = waiting;
    waiting = null;
    if (next === null || stopped) {
      busy = false;
      return;
    }
    ask(next.question)
      .then(
        (answer) => stopped || onAnswer(answer, next.question),
        (failure) => stopped || waiting !== null || onFailure(failure),
      )
      .finally(() => nextFrame(send));
  };

  return {
    put: (question: Q) => {
      waiting = { question };
      if (busy) return;
      busy = true;
      nextFrame(send);
    },
    stop: () => {
      stopped = true;
    },
  };
}
