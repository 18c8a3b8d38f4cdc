// Who holds the post: roles, relationship, contact, what they care about.
import { Checkbox } from "@mantine/core";
import type { BuyingRole, PositionView } from "../../shared/bridge/types";
import { StrengthDots } from "../../shared/components/StrengthDots";
import { useToast } from "../../shared/components/use-toast";
import { useEditCell } from "../../shared/edits/use-edit-cell";
import { strengths } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { CodeFact, Fact, TextFact } from "./PanelFacts";
import styles from "./PersonPanel.module.css";
import { RolesField } from "./RolesField";

type Holder = NonNullable<PositionView["holder"]>;

interface Props {
  holder: Holder;
  roles: BuyingRole[];
}

export const contactFields = ["email", "phone", "messenger", "language"] as const;
export const textFields = ["concerns", "notes"] as const;

export function HolderFacts({ holder, roles }: Props) {
  const words = useWords();
  const cell = { table: "stakeholder", row: holder.id } as const;
  return (
    <section className={styles.part}>
      <h3>{words.say("person-facts")}</h3>
      <dl>
        <TextFact
          {...cell}
          field="name"
          label={words.say("person-name")}
          value={holder.name}
          required
        />
        <Fact label={words.say("person-roles")} tall>
          <RolesField stakeholder={holder.id} roles={roles} />
        </Fact>
        <CodeFact
          {...cell}
          field="strength"
          label={words.say("person-relationship")}
          value={holder.strength}
          options={strengths.map((code) => ({ value: code, label: words.code("strength", code) }))}
          sign={holder.strength && <StrengthDots strength={holder.strength} silent />}
        />
        <Informant holder={holder} />
        {contactFields.map((field) => (
          <TextFact
            key={field}
            {...cell}
            field={field}
            label={words.say(`person-${field}`)}
            value={holder[field]}
          />
        ))}
        {textFields.map((field) => (
          <TextFact
            key={field}
            {...cell}
            field={field}
            label={words.say(`person-${field}`)}
            value={holder[field]}
            multiline
          />
        ))}
      </dl>
    </section>
  );
}

/** Whether they give us information. */
function Informant({ holder }: { holder: Holder }) {
  const words = useWords();
  const toast = useToast();
  const edit = useEditCell();
  return (
    <Fact label={words.say("person-informant")}>
      <Checkbox
        checked={holder.informant ?? false}
        label={words.say("person-informant-text")}
        onChange={(event) =>
          edit
            .mutateAsync({
              table: "stakeholder",
              row: holder.id,
              field: "informant",
              value: { kind: "truth", value: event.currentTarget.checked },
            })
            .catch(toast.fail)
        }
      />
    </Fact>
  );
}
