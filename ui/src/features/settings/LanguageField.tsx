// The language of the window, switched at once.
import { Select } from "@mantine/core";
import type { Language } from "../../shared/bridge/types";
import { usePreferences } from "../../shared/preferences/use-preferences";
import { languages } from "../../shared/words/catalogue";
import { useWords } from "../../shared/words/use-words";

interface Props {
  /** Without a label of its own; the name is there for screen readers. */
  bare?: boolean;
}

export function LanguageField({ bare = false }: Props) {
  const words = useWords();
  const { language, choose } = usePreferences();
  const label = words.say("settings-language");
  return (
    <Select
      {...(bare ? { "aria-label": label } : { label })}
      w={bare ? 140 : 240}
      value={language}
      allowDeselect={false}
      data={languages.map((one) => ({ value: one, label: words.code("language", one) }))}
      onChange={(next) => next && choose("language", next as Language)}
    />
  );
}
