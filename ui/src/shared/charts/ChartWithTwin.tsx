// A chart under its heading, with the table that says the same behind one button and one key.
import { Button } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Section } from "../components/Section";
import { useWords } from "../words/use-words";
import { useTwin } from "./twins";

interface Props {
  title: string;
  /** The same figures as a table. */
  table: ReactNode;
  /** The chart. */
  children: ReactNode;
  /** What it says in a sentence, under both. */
  note?: ReactNode;
}

export function ChartWithTwin({ title, table, children, note }: Props) {
  const words = useWords();
  const { asTable, turn } = useTwin();
  const Icon = asTable ? IconChartBar : IconTable;
  return (
    <Section
      title={title}
      aside={
        <Button
          variant="subtle"
          color="gray"
          className="quiet"
          leftSection={<Icon size={16} stroke={1.5} />}
          aria-keyshortcuts="t"
          onClick={turn}
        >
          {words.say(asTable ? "value-as-chart" : "value-as-table")}
        </Button>
      }
    >
      {asTable ? table : children}
      {note}
    </Section>
  );
}
