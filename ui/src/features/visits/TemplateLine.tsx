// One line of a checklist's template: how much it counts, its text in three languages, its place.
import { ActionIcon, Menu, Select, TextInput, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconDots, IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { Dimension, Language, TemplateLineRow, Value } from "../../shared/bridge/types";
import { EditableText } from "../../shared/components/EditableText";
import { useToast } from "../../shared/components/use-toast";
import { rowValue, useAddRow } from "../../shared/edits/use-add-row";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { isComposing, isConfirmed } from "../../shared/format/composition";
import { useLanguage } from "../../shared/format/use-format";
import { languages } from "../../shared/words/catalogue";
import { dimensions } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import checklist from "./Checklist.module.css";
import styles from "./TemplatesPage.module.css";
import { stepWithin } from "./template-order";

/** Where the text of each language is kept. */
const fieldOf: Record<Language, "text_en" | "text_zh" | "text_sv"> = {
  en: "text_en",
  "zh-CN": "text_zh",
  sv: "text_sv",
};

function useSaveLine(row: string) {
  const edit = useEditCell();
  return (field: string, value: Value) =>
    edit.mutateAsync({ table: "template_line", row, field, value });
}

interface Props {
  line: TemplateLineRow;
  /** Every line of the template, in its order. */
  lines: readonly TemplateLineRow[];
  everyLanguage: boolean;
}

export function TemplateLine({ line, lines, everyLanguage }: Props) {
  const words = useWords();
  const toast = useToast();
  const language = useLanguage();
  const save = useSaveLine(line.id);
  const shown = everyLanguage ? languages : [language];
  return (
    <li className={styles.line}>
      <Select
        aria-label={`${words.say("templates-weight")}: ${line.text}`}
        value={String(line.weight)}
        allowDeselect={false}
        withCheckIcon={false}
        data={["1", "2", "3", "4", "5"]}
        onChange={(next) =>
          next && save("weight", { kind: "integer", value: Number(next) }).catch(toast.fail)
        }
      />
      <div className={styles.texts}>
        {shown.map((one) => (
          <div key={one} lang={one} className={styles.text}>
            {everyLanguage && <span>{words.code("language", one)}</span>}
            <EditableText
              label={`${words.say("templates-line")}, ${words.code("language", one)}: ${line.text}`}
              placeholder={line.text || words.say("templates-line-hint")}
              value={line[fieldOf[one]]}
              onSave={(text) => save(fieldOf[one], textValue(text))}
            />
          </div>
        ))}
      </div>
      <LineMenu line={line} lines={lines} />
    </li>
  );
}

/** The place of a line, what it is about, and taking it away. */
function LineMenu({ line, lines }: Omit<Props, "everyLanguage">) {
  const words = useWords();
  const change = useMutation({ mutationFn: (run: () => Promise<unknown>) => run() });
  const step = (way: "earlier" | "later") => {
    const before = stepWithin(lines, line.id, way);
    return {
      disabled: before === undefined,
      onClick: () =>
        before !== undefined &&
        change.mutate(() => desk.moveLine("template_line", line.id, before)),
    };
  };
  const about = (dimension: Dimension) =>
    change.mutate(() => desk.editCell("template_line", line.id, "dimension", textValue(dimension)));
  return (
    <div className={styles.tools}>
      {(["earlier", "later"] as const).map((way) => {
        const Arrow = way === "earlier" ? IconArrowUp : IconArrowDown;
        const label = words.say(`templates-${way}`);
        return (
          <Tooltip key={way} label={label}>
            <ActionIcon aria-label={`${label}: ${line.text}`} {...step(way)}>
              <Arrow size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        );
      })}
      <Menu width={220}>
        <Menu.Target>
          <ActionIcon aria-label={`${words.say("action-more")}: ${line.text}`}>
            <IconDots size={16} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.say("templates-about")}</Menu.Label>
          {dimensions
            .filter((dimension) => dimension !== line.dimension)
            .map((dimension) => (
              <Menu.Item key={dimension} onClick={() => about(dimension)}>
                {words.code("dimension", dimension)}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconTrash size={16} stroke={1.5} />}
            onClick={() => change.mutate(() => desk.deleteRow("template_line", line.id))}
          >
            {words.say("visit-line-remove")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

interface AddProps {
  template: string;
  dimension: Dimension;
}

/** A new line in the reader's language; Enter adds it and leaves the field ready for the next. */
export function AddTemplateLine({ template, dimension }: AddProps) {
  const words = useWords();
  const toast = useToast();
  const language = useLanguage();
  const add = useAddRow();
  const [text, setText] = useState("");
  const submit = () => {
    const typed = text.trim();
    if (!typed) return;
    setText("");
    const cells: Record<string, Value> = {
      template: rowValue(template),
      dimension: textValue(dimension),
      weight: { kind: "integer", value: 3 },
      [fieldOf[language]]: textValue(typed),
    };
    add.mutateAsync({ table: "template_line", cells }).catch((failure) => {
      setText(typed);
      toast.fail(failure);
    });
  };
  return (
    <TextInput
      aria-label={words.say("visit-line-add-to", {
        dimension: words.code("dimension", dimension),
      })}
      placeholder={words.say("visit-line-add")}
      leftSection={<IconPlus size={16} stroke={1.5} />}
      leftSectionWidth={24}
      classNames={{ input: checklist.add ?? "" }}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={submit}
      onKeyDown={(event) => {
        if (isConfirmed(event)) submit();
        if (event.key === "Escape" && !isComposing(event)) setText("");
      }}
    />
  );
}
