// A failure where it happened. One component for all codes.
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Notice } from "../components/Notice";
import { useWords } from "../words/use-words";
import { failureCode, failureWords } from "./failure-words";

interface Props {
  error: unknown;
  /** What can be done about it right here. */
  children?: ReactNode;
}

/** Codes that say how things are rather than that something broke. */
const mild = [
  "already_imported",
  "cancelled",
  "date_order_unclear",
  "decimal_mark_unclear",
  "columns_missing",
];

export function FailureMessage({ error, children }: Props) {
  const words = useWords();
  const { title, meaning, advice, detail } = failureWords(error, words);
  const tone = mild.includes(failureCode(error) ?? "") ? "warn" : "bad";
  return (
    <Notice tone={tone} title={title}>
      <Text size="sm">{[meaning, advice].filter(Boolean).join(" ")}</Text>
      {detail && (
        <Text size="xs" c="dimmed" mt="xs" style={{ overflowWrap: "anywhere" }}>
          {detail}
        </Text>
      )}
      {children}
    </Notice>
  );
}
