// Erases a person for good: the one change that nothing brings back. What goes, from where, and what stays out
// of reach is said before; the name, typed, confirms it. Deliberately absent: what showed the person, and where
// the keyboard goes afterwards, which whoever opened the dialog knows.
import { Modal, Skeleton } from "@mantine/core";
import { useIsMutating, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { desk } from "../bridge/desk";
import { useToast } from "../components/use-toast";
import { FailureMessage } from "../failures/FailureMessage";
import { useFormat } from "../format/use-format";
import { useWords } from "../words/use-words";
import { EraseForm, NeedsAdmin } from "./EraseForm";
import { saidOfErasure } from "./said-of-erasure";

/** Somebody who is to be erased. */
export interface ToErase {
  id: string;
  /** What they are called where the dialog was opened; null where they have no name. */
  name: string | null;
}

interface Props {
  /** None while the dialog is closed. */
  person: ToErase | null;
  /** Closed, and nothing was erased. */
  onClose: () => void;
  /** They are gone: what showed them, and the dialog, close before anything is asked anew. */
  onErased: () => void;
}

/** Work under way cannot be called off, so the dialog stays until it is done. */
const work = ["erase-person"];

/** How long what happened can be read, in milliseconds: it is said only once. */
const READING = 12_000;

export function EraseDialog({ person, onClose, onErased }: Props) {
  const words = useWords();
  const busy = useIsMutating({ mutationKey: work }) > 0;
  return (
    <Modal
      opened={person !== null}
      onClose={() => !busy && onClose()}
      title={
        person && words.say("erase-title", { name: person.name ?? words.say("trash-unnamed") })
      }
      closeButtonProps={{ "aria-label": words.say("action-close"), disabled: busy }}
      returnFocus={false}
      size={520}
    >
      {person && <Question person={person} onClose={onClose} onErased={onErased} />}
    </Modal>
  );
}

interface QuestionProps extends Props {
  person: ToErase;
}

function Question({ person, onClose, onErased }: QuestionProps) {
  const words = useWords();
  const { id } = person;
  const preview = useQuery({ queryKey: ["erasure", id], queryFn: () => desk.erasureOf(id) });
  const erase = useErase(onErased);
  const { data } = preview;
  // What was shown stands while it is asked again, also when the person is gone by then.
  if (!data) return preview.error ? <FailureMessage error={preview.error} /> : <Waiting />;
  const called = data.name?.trim() || words.say("trash-unnamed");
  if (data.reach === "needs_admin") return <NeedsAdmin name={called} onClose={onClose} />;
  return (
    <EraseForm
      name={called}
      preview={data}
      error={erase.error}
      busy={erase.isPending}
      onErase={() => erase.mutate({ id, name: called })}
      onClose={onClose}
    />
  );
}

function Waiting() {
  return <Skeleton height={320} />;
}

function useErase(onErased: () => void) {
  const words = useWords();
  const format = useFormat();
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: work,
    mutationFn: async ({ id }: { id: string; name: string }) => {
      const erased = await desk.erasePerson(id);
      onErased();
      return erased;
    },
    onSuccess: (erased, { name }) => {
      // What was read of them before and is shown nowhere now.
      queries.removeQueries({ type: "inactive" });
      toast.say(saidOfErasure(name, erased, words, format), READING);
    },
    meta: { failsInPlace: true },
  });
}
