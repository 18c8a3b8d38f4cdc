// What is said once somebody is erased.
import type { ErasedView } from "../bridge/types";
import type { Format } from "../format/use-format";
import type { Words } from "../words/use-words";

/** What became of an erasure, in sentences. */
export function saidOfErasure(name: string, erased: ErasedView, words: Words, format: Format) {
  const { changes, told, swept } = erased;
  return [
    words.say("erased-done", { name }),
    words.say("erased-changes", { count: changes, shown: format.number(changes) }),
    told && words.say("erased-told"),
    !swept && words.say("erased-unswept"),
  ]
    .filter(Boolean)
    .join(" ");
}
