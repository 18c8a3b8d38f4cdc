// The currency that ledger lines without one are in. No currency is guessed: until a person says which, amounts
// stand without a sign.
import { Select } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { desk } from "../../shared/bridge/desk";
import { failureWords } from "../../shared/failures/failure-words";
import { useLocale } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";

interface Props {
  currency: string | null;
}

/** Every currency by code and name, those in daily use in the order of their codes. */
function currencies(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}

export function CurrencyField({ currency }: Props) {
  const words = useWords();
  const locale = useLocale();
  const queries = useQueryClient();
  const data = useMemo(() => currencies(locale), [locale]);
  const set = useMutation({
    mutationFn: desk.setCurrency,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["workspace"] }),
    meta: { failsInPlace: true },
  });
  return (
    <Select
      w={320}
      label={words.say("settings-currency")}
      description={words.say("settings-currency-text")}
      placeholder={words.say("settings-currency-none")}
      value={set.isPending ? set.variables : currency}
      data={data}
      searchable
      limit={60}
      allowDeselect={false}
      error={set.error && failureWords(set.error, words).title}
      nothingFoundMessage={words.say("field-nothing-found")}
      onChange={(next) => next && set.mutate(next)}
    />
  );
}
