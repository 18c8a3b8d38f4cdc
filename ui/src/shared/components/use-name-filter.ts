// How lists of names are narrowed down: here by the letters of names and notes, and by the desk, which
// knows pinyin. Deliberately absent: the lists themselves.
import type { ComboboxParsedItem } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { desk } from "../bridge/desk";
import { plain } from "../format/plain-text";
import { useWholeWords } from "../format/use-whole-words";

/** Somebody, or a post, that can be picked by name. */
export interface Named {
  value: string;
  label: string;
  /** Tells it from others of that name, such as the title. */
  note?: string | null;
  /** Rows by which the desk's search knows it, where they differ from `value`. */
  rows?: readonly (string | null)[];
}

/** As many as one search answers for. */
const FOUND = 100;

/** Rows whose names sound like what was typed; empty unless it is plain letters, as pinyin is. */
export function useSoundsLike(typed: string): ReadonlySet<string> {
  return useSounds(typed).sounding;
}

/** The same, and whether the desk's answer is to what was typed last. */
function useSounds(typed: string) {
  const sought = typed.trim();
  const letters = /^[a-z' ]{2,}$/i.test(sought);
  const found = useQuery({
    queryKey: ["search", "sounds-like", sought],
    queryFn: () => desk.search(sought, FOUND),
    enabled: letters,
    placeholderData: keepPreviousData,
  });
  const sounding = useMemo(
    (): ReadonlySet<string> => new Set(letters ? found.data?.map(({ row }) => row) : []),
    [letters, found.data],
  );
  return { sounding, settled: !letters || (!found.isPending && !found.isPlaceholderData) };
}

/** Whether every word that was typed is in a text. */
export function holdsWords(text: string, typed: string): boolean {
  const within = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

/** A filter for Mantine's lists, and what their field needs for it. */
export function useNameFilter(options: readonly Named[]) {
  const typing = useWholeWords();
  const { sounding, settled } = useSounds(typing.whole);
  const byValue = useMemo(() => new Map(options.map((one) => [one.value, one])), [options]);
  const filter = useCallback(
    ({ options: offered, limit }: { options: ComboboxParsedItem[]; limit: number }) => {
      const fits = (value: string) => {
        const one = byValue.get(value);
        if (!one) return false;
        return (
          holdsWords(`${one.label} ${one.note ?? ""}`, typing.whole) ||
          [value, ...(one.rows ?? [])].some((row) => row !== null && sounding.has(row))
        );
      };
      return offered.filter((item) => "value" in item && fits(item.value)).slice(0, limit);
    },
    [byValue, typing.whole, sounding],
  );
  const { set, text, handlers } = typing;
  return {
    filter,
    noteOf: (value: string) => byValue.get(value)?.note ?? null,
    field: {
      searchValue: text,
      // Mantine marks the first option again as soon as this is set: what the desk found comes later
      // than the letter that was typed, and Enter is to take it.
      selectFirstOptionOnChange: settled,
      onSearchChange: set,
      onCompositionStart: handlers.onCompositionStart,
      onCompositionEnd: handlers.onCompositionEnd,
    },
  };
}
