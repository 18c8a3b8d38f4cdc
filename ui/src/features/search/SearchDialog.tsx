// One search over clients, people, posts, visits, notes and commands, walked with the arrow keys. The desk
// knows pinyin and accents; a word that is still being composed is not looked for.
import { Combobox, Loader, Modal, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation } from "wouter";
import { desk } from "../../shared/bridge/desk";
import type { Found } from "../../shared/bridge/types";
import { Keys } from "../../shared/components/Keys";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { isComposing } from "../../shared/format/composition";
import { useWholeWords } from "../../shared/format/use-whole-words";
import { useWords } from "../../shared/words/use-words";
import { type Command, commandsFor } from "./commands";
import { FoundIcon } from "./FoundIcon";
import { foundAddress } from "./found-address";
import { Marked } from "./Marked";
import styles from "./SearchDialog.module.css";

interface Props {
  opened: boolean;
  onClose: () => void;
  commands: readonly Command[];
}

/** Finds that are shown; a better word is quicker than a longer list. */
const SHOWN = 12;
/** Commands that stand below finds. */
const COMMANDS = 6;

export function SearchDialog({ opened, onClose, commands }: Props) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      size={640}
      padding={0}
      attributes={{ content: { "aria-label": words.say("search") } }}
      closeOnEscape={false}
    >
      {opened && <Search onClose={onClose} commands={commands} />}
    </Modal>
  );
}

function Search({ onClose, commands }: Omit<Props, "opened">) {
  const words = useWords();
  const [, navigate] = useLocation();
  const typing = useWholeWords();
  const query = typing.whole.trim();
  const search = useQuery({
    queryKey: ["search", query],
    queryFn: () => desk.search(query, SHOWN),
    placeholderData: keepPreviousData,
  });
  const found = search.data ?? [];
  const fitting = commandsFor(commands, query).slice(0, query === "" ? commands.length : COMMANDS);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  // Enter takes the best find, whatever came last.
  const first = found[0]?.row ?? fitting[0]?.id;
  useEffect(() => {
    if (first) selectFirstOption();
  }, [first, selectFirstOption]);

  const submit = (option: string) => {
    onClose();
    const find = found.find(({ row }) => row === option);
    const address = find && foundAddress(find);
    if (address) navigate(address);
    else fitting.find(({ id }) => id === option)?.run();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          variant="unstyled"
          aria-label={words.say("search")}
          placeholder={words.say("search-hint")}
          value={typing.text}
          className={styles.field}
          leftSection={<IconSearch size={18} stroke={1.5} />}
          rightSection={search.isFetching && search.isPending ? <Loader size={16} /> : null}
          {...typing.handlers}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !isComposing(event)) onClose();
          }}
        />
      </Combobox.EventsTarget>
      {search.error && (
        <div className={styles.message}>
          <FailureMessage error={search.error} />
        </div>
      )}
      {first ? (
        <Results query={query} found={found} commands={fitting} />
      ) : (
        <p className={styles.message} role="status">
          {!search.isPending && words.say("search-nothing", { query })}
        </p>
      )}
    </Combobox>
  );
}

interface ResultsProps {
  query: string;
  found: readonly Found[];
  commands: readonly Command[];
}

function Results({ query, found, commands }: ResultsProps) {
  const words = useWords();
  return (
    // What scrolls can be scrolled by keyboard as well.
    <Combobox.Options aria-label={words.say("search-found")} className={styles.list} tabIndex={0}>
      {found.length > 0 && (
        <Combobox.Group label={words.say(query === "" ? "search-recent" : "search-found")}>
          {found.map((find) => (
            <FoundOption key={find.row} find={find} />
          ))}
        </Combobox.Group>
      )}
      {commands.length > 0 && (
        <Combobox.Group label={words.say("search-commands")}>
          {commands.map((command) => (
            <CommandOption key={command.id} command={command} />
          ))}
        </Combobox.Group>
      )}
    </Combobox.Options>
  );
}

function FoundOption({ find }: { find: Found }) {
  const words = useWords();
  return (
    <Combobox.Option value={find.row} className={styles.option ?? ""}>
      <FoundIcon kind={find.kind} />
      <span className={styles.text}>
        <span className={styles.title}>
          <Marked title={find.title} marks={find.marks} />
        </span>
        {find.subtitle && <span className={styles.subtitle}>{find.subtitle}</span>}
      </span>
      <span className={styles.kind}>{words.say(`found-${find.kind}`)}</span>
    </Combobox.Option>
  );
}

function CommandOption({ command }: { command: Command }) {
  return (
    <Combobox.Option value={command.id} className={styles.option ?? ""}>
      <span className={styles.icon}>{command.icon}</span>
      <span className={styles.text}>
        <span className={styles.title}>{command.label}</span>
      </span>
      {command.keys && <Keys keys={command.keys} />}
    </Combobox.Option>
  );
}
