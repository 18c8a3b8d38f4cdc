// A place as it is filled in, with what is wrong in words: at once what can be told here, and what the desk refused.
import { useState } from "react";
import { DeskFailure } from "../../shared/bridge/answers";
import { useWords } from "../../shared/words/use-words";
import {
  blankPlace,
  type PlaceDraft,
  type PlaceField,
  placeFaults,
  refusedField,
} from "./place-draft";

/** `own` is the folder of the workspace, `refusal` what the desk last said. */
export function usePlace(own: string, refusal: unknown, start: PlaceDraft = blankPlace) {
  const words = useWords();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const faults = placeFaults(draft, own);
  const errors: Partial<Record<PlaceField, string>> = {};
  if (tried)
    for (const [field, fault] of Object.entries(faults))
      errors[field as PlaceField] = words.say(`place-wrong-${fault}`);
  const refused =
    refusal instanceof DeskFailure ? refusedField(draft.kind, refusal.failure.field) : null;
  if (refused && !errors[refused])
    errors[refused] = words.say(
      refusal instanceof DeskFailure && refusal.failure.field === "secret"
        ? "place-wrong-secret"
        : "place-wrong-address",
    );
  return {
    draft,
    errors,
    change: setDraft,
    /** The refusal stands at a field and needs no message of its own. */
    isAtField: refused !== null,
    /** Shows what is wrong; whether nothing is. */
    check: () => {
      setTried(true);
      return Object.keys(faults).length === 0;
    },
  };
}
