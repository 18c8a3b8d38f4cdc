// The versions of a plan beside each other: what each assumes and what it comes to. One of them counts; any of
// them can be looked at, edited, kept as a copy or put into the trash.
import { ActionIcon, Button, Group, Popover, Radio, TextInput, Tooltip } from "@mantine/core";
import { IconCopyPlus, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { PlanScenarioView } from "../../shared/bridge/types";
import { Form } from "../../shared/components/Form";
import { Section } from "../../shared/components/Section";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./EditTable.module.css";
import { headAmount } from "./sum-words";

interface Props {
  plans: PlanScenarioView[];
  shown: PlanScenarioView;
  onShow: (scenario: string) => void;
}

const compared = ["growth", "margin", "hazard", "discount"] as const;

export function ScenarioVersions({ plans, shown, onShow }: Props) {
  const words = useWords();
  return (
    <Section
      title={words.say("plan-versions")}
      aside={<KeepVersion plan={shown} onKept={onShow} />}
    >
      <table className={styles.table}>
        <caption className="unseen">{words.say("plan-versions")}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.choice}>
              {words.say("plan-counts")}
            </th>
            <th scope="col">{words.say("plan-name")}</th>
            <th scope="col">{words.say("plan-made-on")}</th>
            {compared.map((field) => (
              <th key={field} scope="col" className={styles.figure}>
                {words.say(`plan-${field}`)}
              </th>
            ))}
            <th scope="col" className={styles.figure}>
              {words.say("plan-npv")}
            </th>
            <th scope="col" className={styles.sign}>
              <span className="unseen">{words.say("action-remove")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <Version
              key={plan.scenario.id}
              plan={plan}
              shown={plan === shown}
              alone={plans.length === 1}
              onShow={() => onShow(plan.scenario.id)}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface VersionProps {
  plan: PlanScenarioView;
  shown: boolean;
  /** There is no other. */
  alone: boolean;
  onShow: () => void;
}

function Version({ plan, shown, alone, onShow }: VersionProps) {
  const words = useWords();
  const format = useFormat();
  const { scenario, npv, chosen, made_on: day } = plan;
  const name = scenario.name ?? words.say("plan-unnamed");
  const choose = useMutation({ mutationFn: () => desk.chooseScenario(scenario.id) });
  const remove = useMutation({ mutationFn: () => desk.deleteRow("plan_scenario", scenario.id) });
  return (
    <tr data-shown={shown || undefined}>
      <td className={styles.choice}>
        <Radio
          aria-label={`${words.say("plan-counts")}: ${name}`}
          checked={chosen}
          onChange={() => choose.mutate()}
        />
      </td>
      <td>
        <Button
          variant="subtle"
          className={styles.name ?? ""}
          aria-current={shown || undefined}
          onClick={onShow}
        >
          {name}
        </Button>
      </td>
      <td>{day ? format.day(day) : words.say("plan-worked-on")}</td>
      {compared.map((field) => (
        <td key={field} className={styles.figure}>
          {scenario[field] !== null && format.share(scenario[field])}
        </td>
      ))}
      <td className={`${styles.figure} ${styles.strong}`}>
        {npv === null ? words.say("year-unknown") : headAmount(format, npv, scenario.currency)}
      </td>
      <td>
        {!alone && (
          <Tooltip label={words.say("action-remove")}>
            <ActionIcon
              aria-label={`${words.say("action-remove")}: ${name}`}
              onClick={() => remove.mutate()}
            >
              <IconTrash size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        )}
      </td>
    </tr>
  );
}

/** Keeps the plan as it stands under a name of its own. */
function KeepVersion({ plan, onKept }: { plan: PlanScenarioView; onKept: (id: string) => void }) {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState("");
  const keep = useMutation({
    mutationFn: (as: string) => desk.keepScenario(plan.scenario.id, as),
    onSuccess: (id) => {
      setOpened(false);
      setName("");
      onKept(id);
    },
  });
  const typed = name.trim();
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          className="quiet"
          leftSection={<IconCopyPlus size={16} stroke={1.5} />}
          onClick={() => setOpened(!opened)}
        >
          {words.say("plan-keep")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form label={words.say("plan-keep")} onSubmit={() => typed && keep.mutate(typed)}>
          <Group gap="sm" align="flex-end" wrap="nowrap">
            <TextInput
              label={words.say("plan-keep-name")}
              value={name}
              data-autofocus
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={!typed} loading={keep.isPending}>
              {words.say("plan-keep-go")}
            </Button>
          </Group>
        </Form>
      </Popover.Dropdown>
    </Popover>
  );
}
