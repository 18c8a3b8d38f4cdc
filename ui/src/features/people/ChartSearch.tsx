// Finds people and posts of this client: goes from one to the next on the chart, narrows the table down.
import { Text } from "@mantine/core";
import { type Ref, useEffect, useEffectEvent, useMemo, useState } from "react";
import { SearchInput } from "../../shared/components/SearchInput";
import { useSoundsLike } from "../../shared/components/use-name-filter";
import { useWords } from "../../shared/words/use-words";
import { findPosts } from "./find-posts";
import styles from "./PeopleBar.module.css";
import { usePeopleTab } from "./people-tab";

interface Props {
  searchRef: Ref<HTMLInputElement>;
  onLeave: () => void;
}

export function ChartSearch({ searchRef, onLeave }: Props) {
  const words = useWords();
  const { chart, rows, search, setSearch, view } = usePeopleTab();
  const [at, setAt] = useState(0);
  const sounding = useSoundsLike(search);
  const found = useMemo(() => findPosts(rows, search, sounding), [rows, search, sounding]);
  const goTo = (index: number) => {
    const wrapped = found.length === 0 ? 0 : (index + found.length) % found.length;
    setAt(wrapped);
    const position = found[wrapped];
    if (position) chart.reveal(position);
  };
  // The first one comes into view as soon as it is found, also when the desk found it.
  const first = found[0];
  const showFirst = useEffectEvent(() => goTo(0));
  useEffect(() => {
    if (first) showFirst();
  }, [first]);
  return (
    <div className={styles.search}>
      <SearchInput
        label={words.say("chart-search")}
        inputRef={searchRef}
        width={232}
        onLeave={onLeave}
        onConfirm={(backwards) => goTo(at + (backwards ? -1 : 1))}
        onSearch={setSearch}
      />
      {search.trim() && (
        <Text size="xs" c="dimmed" role="status" className="figures">
          {found.length === 0
            ? words.say("chart-found-none")
            : view === "chart"
              ? words.say("chart-found", { at: at + 1, count: found.length })
              : words.say("people-found", { count: found.length })}
        </Text>
      )}
    </div>
  );
}
