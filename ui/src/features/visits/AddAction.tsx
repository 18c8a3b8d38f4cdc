// A line that adds an action: what is to be done, then Enter; who and when are said afterwards where it
// stands.
import { TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useToast } from "../../shared/components/use-toast";
import { rowValue, useAddRow } from "../../shared/edits/use-add-row";
import { textValue } from "../../shared/edits/use-edit-cell";
import { isComposing, isConfirmed } from "../../shared/format/composition";
import { useWords } from "../../shared/words/use-words";
import styles from "./Checklist.module.css";

interface Props {
  account: string;
  /** The visit it came from. */
  visit?: string;
}

export function AddAction({ account, visit }: Props) {
  const words = useWords();
  const toast = useToast();
  const add = useAddRow();
  const [title, setTitle] = useState("");
  const submit = () => {
    const typed = title.trim();
    if (!typed) return;
    setTitle("");
    add
      .mutateAsync({
        table: "action",
        cells: {
          account: rowValue(account),
          title: textValue(typed),
          state: textValue("open"),
          visit: visit === undefined ? undefined : rowValue(visit),
        },
      })
      .catch((failure) => {
        setTitle(typed);
        toast.fail(failure);
      });
  };
  return (
    <TextInput
      aria-label={words.say("action-add")}
      placeholder={words.say("action-add-hint")}
      leftSection={<IconPlus size={16} stroke={1.5} />}
      leftSectionWidth={24}
      classNames={{ input: styles.add ?? "" }}
      value={title}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onBlur={submit}
      onKeyDown={(event) => {
        if (isConfirmed(event)) submit();
        if (event.key === "Escape" && !isComposing(event)) setTitle("");
      }}
    />
  );
}
