// The line above the table that adds a client by its name and opens it.
import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import { failureWords } from "../../shared/failures/failure-words";
import { isComposing, isConfirmed } from "../../shared/format/composition";
import { useWords } from "../../shared/words/use-words";

interface Props {
  onLeave: () => void;
}

export function AddClientLine({ onLeave, columns }: Props & { columns: number }) {
  return (
    <tr>
      <td colSpan={columns + 1} style={{ height: 48 }}>
        <AddClientField onLeave={onLeave} />
      </td>
    </tr>
  );
}

/** The field alone, for the page without any client yet. */
export function AddClientField({ onLeave }: Props) {
  const words = useWords();
  const [, navigate] = useLocation();
  const [name, setName] = useState("");
  const create = useMutation({
    mutationFn: desk.createClient,
    onSuccess: (id) => navigate(addresses.client(id)),
    meta: { failsInPlace: true },
  });
  return (
    <TextInput
      autoFocus
      aria-label={words.say("client-name")}
      placeholder={words.say("client-add-hint")}
      value={name}
      w={420}
      maw="100%"
      error={create.error && failureWords(create.error, words).title}
      disabled={create.isPending}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => name.trim() === "" && onLeave()}
      onKeyDown={(event) => {
        if (isConfirmed(event) && name.trim()) create.mutate(name.trim());
        if (event.key === "Escape" && !isComposing(event)) onLeave();
      }}
    />
  );
}
