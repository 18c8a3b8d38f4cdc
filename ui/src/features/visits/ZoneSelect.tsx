// A time zone by its city, in the reader's language.
import { Select } from "@mantine/core";
import { useMemo } from "react";
import { useWords } from "../../shared/words/use-words";

interface Props {
  zone: string | null;
  onChange: (zone: string) => void;
}

/** Every zone with its city; the one that is set first, also where this system does not know it. */
export function useZones(zone: string | null) {
  const words = useWords();
  return useMemo(
    () =>
      [...new Set([...(zone ? [zone] : []), ...Intl.supportedValuesOf("timeZone")])].map((one) => ({
        value: one,
        label: words.city(one),
      })),
    [zone, words],
  );
}

export function ZoneSelect({ zone, onChange }: Props) {
  const words = useWords();
  const data = useZones(zone);
  return (
    <Select
      label={words.say("visit-zone")}
      value={zone}
      searchable
      limit={40}
      allowDeselect={false}
      nothingFoundMessage={words.say("field-nothing-found")}
      data={data}
      onChange={(next) => next && onChange(next)}
    />
  );
}
