// A client's name, edited where it stands in the table. Enter and leaving save, Escape leaves it as it was; a
// refusal stays at the field.
import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { failureWords } from "../../shared/failures/failure-words";
import { isComposing, isConfirmed } from "../../shared/format/composition";
import { useWords } from "../../shared/words/use-words";
import styles from "./ClientsTable.module.css";

interface Props {
  account: string;
  name: string;
  onDone: () => void;
}

export function RenameField({ account, name, onDone }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState(name);
  const rename = useMutation({
    mutationFn: (next: string) =>
      desk.editCell("account", account, "name", { kind: "text", value: next }),
    onSuccess: onDone,
    meta: { failsInPlace: true },
  });
  const next = typed.trim();
  const save = () => {
    if (rename.isPending) return;
    if (next === name) onDone();
    else if (next !== "") rename.mutate(next);
  };
  const refusal = next === "" ? words.say("field-required") : null;
  const error = rename.error ? failureWords(rename.error, words).title : refusal;
  return (
    <TextInput
      autoFocus
      aria-label={words.say("client-name")}
      value={typed}
      error={!!error}
      title={error ?? undefined}
      classNames={{ input: styles.rename ?? "" }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => (next === "" ? onDone() : save())}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isConfirmed(event)) save();
        if (event.key === "Escape" && !isComposing(event)) onDone();
      }}
    />
  );
}
