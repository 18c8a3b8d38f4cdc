// What must be answered before a file can be counted: the order of its dates, and columns that nobody could
// recognise.
import { Radio, Select, Stack } from "@mantine/core";
import type { FilePreview } from "../../shared/bridge/types";
import { Notice } from "../../shared/components/Notice";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { headerOptions } from "./ColumnFields";
import {
  ambiguousDay,
  type DayOrder,
  type Plan,
  type Question,
  readings,
  withColumn,
} from "./import-flow";

interface Props {
  questions: Question[];
  plan: Plan;
  preview: FilePreview;
  onChange: (plan: Plan) => void;
}

export function Questions({ questions, plan, preview, onChange }: Props) {
  const words = useWords();
  return (
    <Notice tone="ask" title={words.say("import-questions")}>
      <Stack gap="lg" mt="md">
        {questions.map((question) =>
          question.about === "day_order" ? (
            <DayOrderQuestion key="day_order" plan={plan} preview={preview} onChange={onChange} />
          ) : (
            <Select
              key={question.code}
              w={320}
              label={words.say("import-which-column", {
                column: words.say(`column-${question.code}`),
              })}
              placeholder={words.say("field-choose")}
              data={headerOptions(preview, words)}
              value={null}
              onChange={(next) =>
                next !== null && onChange(withColumn(plan, preview, question.code, Number(next)))
              }
            />
          ),
        )}
      </Stack>
    </Notice>
  );
}

function DayOrderQuestion({ plan, preview, onChange }: Omit<Props, "questions">) {
  const words = useWords();
  const format = useFormat();
  const day = ambiguousDay(preview.records);
  const read = day ? readings(day) : null;
  const meaning = (order: "dmy" | "mdy") =>
    read ? words.say("import-day-reads", { day: day ?? "", meaning: format.day(read[order]) }) : "";
  return (
    <Radio.Group
      label={words.say("import-day-order")}
      value={plan.choices.day_order}
      onChange={(order) =>
        onChange({ ...plan, choices: { ...plan.choices, day_order: order as DayOrder } })
      }
    >
      <Stack gap="sm" mt="xs">
        {(["dmy", "mdy"] as const).map((order) => (
          <Radio
            key={order}
            value={order}
            size="xs"
            label={words.say(`import-day-order-${order}`)}
            description={meaning(order)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
