// The currency of lines that name none; it may be left open, then amounts are shown without one.
import { Select } from "@mantine/core";
import { useMemo } from "react";
import { useLocale } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";

interface Props {
  currency: string | null;
  onChange: (currency: string | null) => void;
}

export function CurrencyField({ currency, onChange }: Props) {
  const words = useWords();
  const locale = useLocale();
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "currency" });
    return Intl.supportedValuesOf("currency").map((code) => ({
      value: code,
      label: `${code} – ${names.of(code) ?? code}`,
    }));
  }, [locale]);
  return (
    <Select
      label={words.say("import-currency")}
      description={words.say("import-currency-text")}
      placeholder={words.say("import-currency-none")}
      w={320}
      searchable
      clearable
      limit={60}
      clearButtonProps={{ "aria-label": words.say("action-clear") }}
      nothingFoundMessage={words.say("field-nothing-found")}
      data={data}
      value={currency}
      onChange={onChange}
    />
  );
}
