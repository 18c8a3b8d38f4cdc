// A choice from a list that grows: what is typed and not there yet is offered to be added. Used where a
// person names somebody or something for the first time, such as the owner of a client.
import { Combobox, InputBase, useCombobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { failureWords } from "../failures/failure-words";
import { useWholeWords } from "../format/use-whole-words";
import { useWords } from "../words/use-words";
import editable from "./Editable.module.css";
import styles from "./PickOrAdd.module.css";
import { type Choice, narrowed } from "./pick-or-add";
import { SavedMark, useSavedMark } from "./SavedMark";

interface Props {
  label: string;
  /** The id of what is chosen. */
  value: string | null;
  choices: readonly Choice[];
  /** Saves the choice; null clears. */
  onPick: (id: string | null) => Promise<unknown>;
  /** Adds what was typed and chooses it. */
  onAdd: (name: string) => Promise<unknown>;
  /** Names the choice of nothing, such as "No group". */
  none: string;
}

/** Lines that are offered at most; typing brings up the rest. */
const SHOWN = 50;
const NONE = "none:";
const ADD = "add:";

export function PickOrAdd({ label, value, choices, onPick, onAdd, none }: Props) {
  const words = useWords();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const typing = useWholeWords();
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [saved, setSaved] = useSavedMark();
  const chosen = choices.find(({ id }) => id === value) ?? null;
  const { found, exact, isNew } = narrowed(choices, editing ? typing.whole : "");

  const leave = () => {
    setEditing(false);
    typing.set("");
    combobox.closeDropdown();
  };
  const settle = (saving: Promise<unknown>) => {
    leave();
    setError(null);
    saving
      .then(() => setSaved(true))
      .catch((failure) => setError(failureWords(failure, words).title));
  };
  const pick = (id: string | null) => (id === value ? leave() : settle(onPick(id)));
  const submit = (option: string) => {
    if (option === ADD) settle(onAdd(typing.whole.trim()));
    else pick(option === NONE ? null : option);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit} transitionProps={{ duration: 0 }}>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          aria-label={label}
          placeholder={words.say("field-choose")}
          value={editing ? typing.text : (chosen?.label ?? "")}
          error={error}
          autoComplete="off"
          classNames={{ input: editable.input ?? "" }}
          rightSection={saved ? <SavedMark /> : null}
          rightSectionPointerEvents="none"
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => (exact ? pick(exact.id) : leave())}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || !combobox.dropdownOpened) return;
            event.stopPropagation();
            leave();
          }}
          {...typing.handlers}
          onChange={(event) => {
            setEditing(true);
            typing.handlers.onChange(event);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Choices
          label={label}
          value={value}
          none={chosen && !editing ? none : null}
          found={found}
          added={isNew ? typing.whole.trim() : null}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface ChoicesProps {
  label: string;
  value: string | null;
  /** Names the choice of nothing; null where it is not offered. */
  none: string | null;
  found: readonly Choice[];
  /** The name that can be added. */
  added: string | null;
}

function Choices({ label, value, none, found, added }: ChoicesProps) {
  const words = useWords();
  if (found.length === 0 && added === null)
    return <Combobox.Empty>{words.say("field-type-to-add")}</Combobox.Empty>;
  return (
    <Combobox.Options aria-label={label} mah={260} style={{ overflowY: "auto" }}>
      {none !== null && (
        <Combobox.Option value={NONE} className={styles.none ?? ""}>
          {none}
        </Combobox.Option>
      )}
      {found.slice(0, SHOWN).map((choice) => (
        <Combobox.Option key={choice.id} value={choice.id} active={choice.id === value}>
          {choice.label}
          {choice.note && <span className={styles.note}>{choice.note}</span>}
        </Combobox.Option>
      ))}
      {added !== null && (
        <Combobox.Option value={ADD}>
          <span className={styles.add}>
            <IconPlus size={16} stroke={1.5} aria-hidden />
            {words.say("field-add-new", { name: added })}
          </span>
        </Combobox.Option>
      )}
    </Combobox.Options>
  );
}
