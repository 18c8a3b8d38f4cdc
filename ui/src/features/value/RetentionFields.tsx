// What the retention sum of a client assumes, each edited where it stands. When the margin of a period comes is
// always shown: the same figures are worth more at its begin than at its end.
import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { RetentionAssumption, Timing } from "../../shared/bridge/types";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { useToast } from "../../shared/components/use-toast";
import { rowValue, useAddRow } from "../../shared/edits/use-add-row";
import { textValue } from "../../shared/edits/use-edit-cell";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { timings } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { FieldGrid, FieldLine } from "./FieldGrid";
import { CountField, DecimalField, ShareField, useSaveCell } from "./NumberFields";

interface Props {
  account: string;
  currency: string | null;
}

export function RetentionFields({ account, currency }: Props) {
  const assumption = useQuery({
    queryKey: ["retention-assumption", account],
    queryFn: () => desk.retentionAssumption(account),
  });
  if (assumption.error) return <FailureMessage error={assumption.error} />;
  if (assumption.isPending) return <Skeleton height={200} />;
  if (!assumption.data) return <Begin account={account} currency={currency} />;
  return <Fields assumption={assumption.data} />;
}

/** The way in where nothing is assumed yet. */
function Begin({ account, currency }: Props) {
  const words = useWords();
  const toast = useToast();
  const add = useAddRow();
  return (
    <div>
      <p>{words.say("retention-none")}</p>
      <Button
        variant="default"
        loading={add.isPending}
        onClick={() =>
          add
            .mutateAsync({
              table: "retention_assumption",
              cells: {
                account: rowValue(account),
                timing: textValue("end"),
                currency: currency === null ? undefined : textValue(currency),
              },
            })
            .catch(toast.fail)
        }
      >
        {words.say("retention-begin")}
      </Button>
    </div>
  );
}

function Fields({ assumption }: { assumption: RetentionAssumption }) {
  const words = useWords();
  const save = useSaveCell("retention_assumption", assumption.id);
  const named = (field: string) => words.say(`retention-${field}`);
  const shared = (field: string) => ({
    label: named(field),
    onSave: (value: Parameters<typeof save>[1]) => save(field, value),
  });
  return (
    <FieldGrid>
      <FieldLine label={named("kept")}>
        <CountField {...shared("kept")} value={assumption.kept} />
      </FieldLine>
      <FieldLine label={named("lost")}>
        <CountField {...shared("lost")} value={assumption.lost} />
      </FieldLine>
      <FieldLine label={named("margin")}>
        <DecimalField
          {...shared("margin")}
          value={assumption.margin}
          placeholder={words.say("retention-from-ledger")}
        />
      </FieldLine>
      <FieldLine label={named("growth")}>
        <ShareField {...shared("growth")} value={assumption.growth} />
      </FieldLine>
      <FieldLine label={named("discount")}>
        <ShareField {...shared("discount")} value={assumption.discount} />
      </FieldLine>
      <FieldLine label={named("periods")}>
        <CountField
          {...shared("periods")}
          value={assumption.periods}
          placeholder={words.say("retention-for-ever")}
        />
      </FieldLine>
      <TimingLine timing={assumption.timing} onSave={(code) => save("timing", textValue(code))} />
    </FieldGrid>
  );
}

interface TimingProps {
  timing: Timing | null;
  onSave: (timing: Timing | null) => Promise<unknown>;
}

function TimingLine({ timing, onSave }: TimingProps) {
  const words = useWords();
  const label = words.say("retention-timing");
  return (
    <FieldLine label={label} note={words.say("retention-timing-why")}>
      <EditableSelect
        label={label}
        value={timing}
        clearable={false}
        options={timings.map((code) => ({ value: code, label: words.code("timing", code) }))}
        onSave={onSave}
      />
    </FieldLine>
  );
}
