// What it costs to serve a client: its entries, what a unit of each kind costs, and what no client bears.
import { Button, Group, Skeleton } from "@mantine/core";
import { IconFileImport, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { rowValue, useAddRow } from "../../shared/edits/use-add-row";
import { dateValue, textValue } from "../../shared/edits/use-edit-cell";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { todayIn } from "../../shared/format/days";
import { useWords } from "../../shared/words/use-words";
import { CostEntries } from "./CostEntries";
import { CostRates } from "./CostRates";
import styles from "./EditTable.module.css";

interface Props {
  account: string;
  currency: string | null;
}

export function CostsPart({ account, currency }: Props) {
  const words = useWords();
  const costs = useQuery({ queryKey: ["costs", account], queryFn: () => desk.costs(account) });
  if (costs.error) return <FailureMessage error={costs.error} />;
  if (!costs.data) return <Skeleton height={320} />;
  const { entries, rates, unallocated } = costs.data;
  return (
    <>
      <Section
        title={words.say("costs-title")}
        aside={<CostWays account={account} currency={currency} />}
      >
        {entries.length > 0 ? (
          <CostEntries account={account} entries={entries} title={words.say("costs-title")} />
        ) : (
          <p className={styles.said}>{words.say("costs-none")}</p>
        )}
      </Section>
      <CostRates rates={rates} currency={currency} />
      <Section title={words.say("costs-unallocated")}>
        <p className={styles.said}>
          {words.say(unallocated.length > 0 ? "costs-unallocated-text" : "costs-unallocated-none")}
        </p>
        {unallocated.length > 0 && (
          <CostEntries
            account={account}
            entries={unallocated}
            title={words.say("costs-unallocated")}
            free
          />
        )}
      </Section>
    </>
  );
}

function CostWays({ account, currency }: Props) {
  const words = useWords();
  const toast = useToast();
  const add = useAddRow();
  const begin = () =>
    add
      .mutateAsync({
        table: "cost_entry",
        cells: {
          account: rowValue(account),
          kind: textValue("orders"),
          currency: currency === null ? undefined : textValue(currency),
          from: dateValue(todayIn(null, new Date())),
          to: dateValue(todayIn(null, new Date())),
        },
      })
      .catch(toast.fail);
  return (
    <Group gap="xl">
      <Button
        component={Link}
        href={addresses.import("costs")}
        variant="subtle"
        className="quiet"
        leftSection={<IconFileImport size={16} stroke={1.5} />}
      >
        {words.say("costs-import")}
      </Button>
      <Button
        variant="subtle"
        className="quiet"
        leftSection={<IconPlus size={16} stroke={1.5} />}
        onClick={begin}
      >
        {words.say("costs-add")}
      </Button>
    </Group>
  );
}
