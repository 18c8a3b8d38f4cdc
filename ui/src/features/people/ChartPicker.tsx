// Picks people of a client on their chart, for whatever asks for it; Enter or a click takes somebody in or
// out. Deliberately absent: what they are picked for.
import { Button, Group, Modal, Skeleton, Text } from "@mantine/core";
import { ReactFlowProvider } from "@xyflow/react";
import { useMemo, useState } from "react";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import "@xyflow/react/dist/base.css";
import { ChartCanvas } from "./ChartCanvas";
import styles from "./ChartPicker.module.css";
import { useChart } from "./use-chart";

interface Props {
  account: string;
  title: string;
  /** People who are picked already, as stakeholder ids. */
  picked: readonly string[];
  onDone: (stakeholders: string[]) => void;
  onClose: () => void;
}

export function ChartPicker({ title, onClose, ...more }: Props) {
  const words = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size="calc(100vw - 96px)"
    >
      <ReactFlowProvider>
        <Picking {...more} onClose={onClose} />
      </ReactFlowProvider>
    </Modal>
  );
}

function Picking({ account, picked, onDone, onClose }: Omit<Props, "title">) {
  const words = useWords();
  const state = useChart(account);
  const [held, setHeld] = useState<readonly string[]>(picked);
  const { index } = state;
  const chosen = useMemo(() => {
    const cards = [...(index?.cards.values() ?? [])].map(({ card }) => card);
    return new Set(
      cards
        .filter(({ holder }) => holder !== null && held.includes(holder))
        .map(({ position }) => position),
    );
  }, [index, held]);
  const toggle = (position: string) => {
    const holder = index?.cards.get(position)?.card.holder;
    if (!holder) return;
    setHeld((was) =>
      was.includes(holder) ? was.filter((one) => one !== holder) : [...was, holder],
    );
  };
  const keys = useMemo(() => ({}), []);
  if (state.error) return <FailureMessage error={state.error} />;
  if (!state.chart) return <Skeleton className={styles.canvas} />;
  return (
    <>
      <div className={styles.canvas}>
        <ChartCanvas
          state={state}
          chart={state.chart}
          label={words.say("chart-picker")}
          keys={keys}
          chosen={chosen}
          onOpen={toggle}
        />
      </div>
      <Group justify="space-between" mt="lg">
        <Text size="sm" role="status">
          {words.say("chart-picked", { count: held.length })}
        </Text>
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.say("action-cancel")}
          </Button>
          <Button onClick={() => onDone([...held])}>{words.say("chart-pick")}</Button>
        </Group>
      </Group>
    </>
  );
}
