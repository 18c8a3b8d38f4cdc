// What a person reads when something went wrong: what happened, what it means for the data, what to do.
import { DeskFailure } from "../bridge/answers";
import type { Words } from "../words/use-words";

/** A failure in words. */
export interface FailureWords {
  title: string;
  meaning: string | null;
  advice: string | null;
  /** Which file, name or value. */
  detail: string | null;
}

/** A failure of the desk by its code; anything else is a fault of the program itself. */
export function failureWords(error: unknown, words: Words): FailureWords {
  const id = error instanceof DeskFailure ? `failure-${error.failure.code}` : "window-fault";
  const detail = error instanceof DeskFailure ? error.failure.detail : String(error);
  return {
    title: words.say(id),
    meaning: words.attribute(id, "meaning"),
    advice: words.attribute(id, "advice"),
    detail: detailWords(detail.trim(), words),
  };
}

/** A flaw of a shared place by its message, with what the place said itself; any other detail to the letter. */
function detailWords(detail: string, words: Words): string | null {
  const [, flaw, said] = /^(flaw-[a-z_]+)(?:: (.*))?$/s.exec(detail) ?? [];
  if (!flaw) return detail || null;
  return [words.say(flaw), said && `(${said})`].filter(Boolean).join(" ");
}

/** The failure's code; null where the desk did not fail. */
export function failureCode(error: unknown) {
  return error instanceof DeskFailure ? error.failure.code : null;
}

/** Whether the failure belongs at that field of a form. */
export function isAtField(error: unknown, field: string): boolean {
  return error instanceof DeskFailure && error.failure.field === field;
}
