// What a file seems to be and what it would bring: questions first, then columns, then the counts of a dry
// run. Everything recognised can be set by hand.
import { Button, Group, Loader, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { desk } from "../../shared/bridge/desk";
import type { FilePreview } from "../../shared/bridge/types";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { failureCode } from "../../shared/failures/failure-words";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { ColumnFields } from "./ColumnFields";
import { CurrencyField } from "./CurrencyField";
import { isReady, type Plan, questionsOf } from "./import-flow";
import { Questions } from "./Questions";
import { ReportCounts } from "./ReportCounts";
import { SampleTable } from "./SampleTable";

interface Props {
  plan: Plan;
  onChange: (plan: Plan) => void;
  onImport: () => void;
}

export function PreviewPanel({ plan, onChange, onImport }: Props) {
  const words = useWords();
  const preview = usePreview(plan);
  if (preview.error) {
    return (
      <FailureMessage error={preview.error}>
        {failureCode(preview.error) === "already_imported" && (
          <Group mt="md">
            <Button
              variant="default"
              onClick={() => onChange({ ...plan, choices: { ...plan.choices, again: true } })}
            >
              {words.say("import-again")}
            </Button>
          </Group>
        )}
      </FailureMessage>
    );
  }
  if (!preview.data) {
    return (
      <Group gap="md" role="status">
        <Loader size="sm" />
        <Text size="sm">{words.say("import-reading")}</Text>
      </Group>
    );
  }
  const questions = questionsOf(preview.data);
  return (
    <>
      {questions.length > 0 && (
        <Questions questions={questions} plan={plan} preview={preview.data} onChange={onChange} />
      )}
      <Section title={words.say("import-columns")} aside={<Encoding preview={preview.data} />}>
        <SampleTable preview={preview.data} />
        <ColumnFields plan={plan} preview={preview.data} onChange={onChange} />
      </Section>
      {plan.kind !== "people" && !("currency" in preview.data.columns) && (
        <CurrencyField
          currency={plan.choices.currency ?? null}
          onChange={(currency) => onChange({ ...plan, choices: { ...plan.choices, currency } })}
        />
      )}
      {preview.data.report && (
        <Section title={words.say("import-report")}>
          <ReportCounts report={preview.data.report} plan={plan} />
          <Go plan={plan} preview={preview.data} busy={preview.isFetching} onImport={onImport} />
        </Section>
      )}
    </>
  );
}

function usePreview({ kind, path, target, choices }: Plan) {
  return useQuery({
    queryKey: ["preview", kind, path, kind === "people" ? target : null, choices],
    queryFn: () => {
      if (kind === "costs") return desk.previewCosts(path ?? "", choices);
      return kind === "people"
        ? desk.previewPeople(path ?? "", target, choices)
        : desk.previewLedger(path ?? "", choices);
    },
    // The same file is kept on screen while an answer is counted; another one starts anew.
    placeholderData: (before, query) =>
      query?.queryKey[2] === path ? keepPreviousData(before) : undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

function Encoding({ preview }: { preview: FilePreview }) {
  const words = useWords();
  return (
    <Text size="xs" c="dimmed">
      {words.say("import-encoding", { encoding: preview.encoding })}
    </Text>
  );
}

interface GoProps {
  plan: Plan;
  preview: FilePreview;
  busy: boolean;
  onImport: () => void;
}

function Go({ plan, preview, busy, onImport }: GoProps) {
  const words = useWords();
  const format = useFormat();
  const count = useMemo(
    () => (preview.report ? preview.report.new + preview.report.updated : 0),
    [preview.report],
  );
  const ready = isReady(plan, preview);
  return (
    <Group justify="flex-end" gap="md">
      {!ready && (
        <Text size="sm" c="dimmed">
          {words.say(count === 0 ? "import-nothing-new" : "import-client-needed")}
        </Text>
      )}
      <Button disabled={!ready} loading={busy} onClick={onImport}>
        {words.say("import-go", { count, shown: format.number(count) })}
      </Button>
    </Group>
  );
}
