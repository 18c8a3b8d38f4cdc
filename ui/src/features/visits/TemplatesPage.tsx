// The checklists behind the purposes of visits: their lines by what they are about, how much each counts,
// the text in three languages, the order. Visits that are planned already keep the lines they were given.
import { Button, Group, Skeleton, Switch, Tabs, Text } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { TemplateView, VisitPurpose } from "../../shared/bridge/types";
import { Page } from "../../shared/components/Page";
import { Section } from "../../shared/components/Section";
import { textValue } from "../../shared/edits/use-edit-cell";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat, useLanguage } from "../../shared/format/use-format";
import { dimensions, purposes } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { AddTemplateLine, TemplateLine } from "./TemplateLine";
import styles from "./TemplatesPage.module.css";
import { linesOf } from "./template-order";

export function TemplatesPage() {
  const words = useWords();
  const language = useLanguage();
  const [purpose, setPurpose] = useState<VisitPurpose>("close");
  const [everyLanguage, setEveryLanguage] = useState(false);
  const templates = useQuery({
    queryKey: ["templates", language],
    queryFn: () => desk.templates(language),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      filled
      title={words.say("templates-title")}
      subtitle={<Text c="dimmed">{words.say("templates-text")}</Text>}
      actions={
        <>
          <Switch
            mr="md"
            checked={everyLanguage}
            label={words.say("templates-languages")}
            onChange={(event) => setEveryLanguage(event.currentTarget.checked)}
          />
          <Button
            component={Link}
            href={addresses.visits}
            variant="default"
            leftSection={<IconArrowLeft size={16} stroke={1.5} />}
          >
            {words.say("visit-back")}
          </Button>
        </>
      }
    >
      {templates.error && <FailureMessage error={templates.error} />}
      <Tabs
        value={purpose}
        className={styles.tabs}
        keepMounted={false}
        onChange={(next) => next && setPurpose(next as VisitPurpose)}
      >
        <Tabs.List>
          {purposes.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {words.code("purpose", one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={purpose} className={styles.panel}>
          {templates.data ? (
            <Lines
              purpose={purpose}
              templates={templates.data.filter((one) => one.purpose === purpose)}
              everyLanguage={everyLanguage}
            />
          ) : (
            !templates.error && <Skeleton height={320} />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

interface LinesProps {
  purpose: VisitPurpose;
  templates: TemplateView[];
  everyLanguage: boolean;
}

function Lines({ purpose, templates, everyLanguage }: LinesProps) {
  const words = useWords();
  const format = useFormat();
  const make = useMutation({
    mutationFn: () =>
      desk.addRow("checklist_template", [{ field: "purpose", value: textValue(purpose) }]),
  });
  if (templates.length === 0) {
    return (
      <Group gap="md">
        <Text size="sm" c="dimmed">
          {words.say("templates-none")}
        </Text>
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {words.say("templates-make")}
        </Button>
      </Group>
    );
  }
  return templates.map((template) => (
    <div key={template.id} className={styles.template}>
      {dimensions.map((dimension) => {
        const lines = linesOf(template.lines, dimension);
        return (
          <Section
            key={dimension}
            title={words.code("dimension", dimension)}
            aside={
              <Text size="xs" c="dimmed" className="figures">
                {format.number(lines.length)}
              </Text>
            }
          >
            <ul className={styles.lines}>
              {lines.map((line) => (
                <TemplateLine
                  key={line.id}
                  line={line}
                  lines={template.lines}
                  everyLanguage={everyLanguage}
                />
              ))}
            </ul>
            <AddTemplateLine template={template.id} dimension={dimension} />
          </Section>
        );
      })}
    </div>
  ));
}
