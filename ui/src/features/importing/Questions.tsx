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
  ambiguousNumber,
  numberReadings,
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
        {questions.map((question) => {
          const asked = { plan, preview, onChange };
          if (question.about === "day_order") return <DayOrderQuestion key="day" {...asked} />;
          if (question.about === "decimal_mark") return <DecimalQuestion key="mark" {...asked} />;
          return <ColumnQuestion key={question.code} code={question.code} {...asked} />;
        })}
      </Stack>
    </Notice>
  );
}

type Asked = Omit<Props, "questions">;

function ColumnQuestion({ code, plan, preview, onChange }: Asked & { code: string }) {
  const words = useWords();
  return (
    <Select
      w={320}
      label={words.say("import-which-column", { column: words.say(`column-${code}`) })}
      placeholder={words.say("field-choose")}
      data={headerOptions(preview, words)}
      value={null}
      onChange={(next) => next !== null && onChange(withColumn(plan, preview, code, Number(next)))}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string | null;
  options: { value: string; label: string; description: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <Stack gap="sm" mt="xs">
        {options.map((option) => (
          <Radio key={option.value} {...option} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function DayOrderQuestion({ plan, preview, onChange }: Asked) {
  const words = useWords();
  const format = useFormat();
  const day = ambiguousDay(preview.records);
  const read = day ? readings(day) : null;
  return (
    <Choice
      label={words.say("import-day-order")}
      value={plan.choices.day_order ?? null}
      options={(["dmy", "mdy"] as const).map((order) => ({
        value: order,
        label: words.say(`import-day-order-${order}`),
        description: read
          ? words.say("import-reads", { text: day ?? "", meaning: format.day(read[order]) })
          : "",
      }))}
      onChange={(order) => onChange({ ...plan, choices: { ...plan.choices, day_order: order } })}
    />
  );
}

function DecimalQuestion({ plan, preview, onChange }: Asked) {
  const words = useWords();
  const format = useFormat();
  const number = ambiguousNumber(preview.records);
  const read = number ? numberReadings(number) : null;
  const { decimal_comma: comma } = plan.choices;
  return (
    <Choice
      label={words.say("import-decimal-mark")}
      value={comma === null ? null : comma ? "comma" : "point"}
      options={(["comma", "point"] as const).map((mark) => ({
        value: mark,
        label: words.say(`import-decimal-mark-${mark}`),
        description: read
          ? words.say("import-reads", { text: number ?? "", meaning: format.decimal(read[mark]) })
          : "",
      }))}
      onChange={(mark) =>
        onChange({ ...plan, choices: { ...plan.choices, decimal_comma: mark === "comma" } })
      }
    />
  );
}
