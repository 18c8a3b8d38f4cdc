// What stands in the place of figures where no ledger was imported yet.
import { Button, Text } from "@mantine/core";
import { IconCoins } from "@tabler/icons-react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { useWords } from "../../shared/words/use-words";
import styles from "./ValueSummary.module.css";

export function NoLedger() {
  const words = useWords();
  return (
    <div className={styles.none}>
      <IconCoins size={24} stroke={1.2} aria-hidden />
      <Text size="sm" c="dimmed">
        {words.say("value-empty")}
      </Text>
      <Button component={Link} href={addresses.import("ledger")} variant="default">
        {words.say("value-empty-import")}
      </Button>
    </div>
  );
}
