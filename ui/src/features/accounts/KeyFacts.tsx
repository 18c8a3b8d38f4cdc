// What is known of a client, each line edited where it stands and saved by itself.
import type { ClientView } from "../../shared/bridge/types";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { EditableText } from "../../shared/components/EditableText";
import { Section } from "../../shared/components/Section";
import { textValue } from "../../shared/edits/use-edit-cell";
import { accountKinds } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { CategoriesField } from "./CategoriesField";
import { Fact } from "./Fact";
import { GroupFact } from "./GroupFact";
import styles from "./KeyFacts.module.css";
import { OwnerFacts } from "./OwnerFacts";
import { PotentialFacts } from "./PotentialFacts";
import { StageField } from "./StageField";
import { useSaveField } from "./use-save-field";
import { ZoneFact } from "./ZoneFact";

interface Props {
  view: ClientView;
}

type TextField = "external_id" | "country" | "industry" | "website" | "notes" | "strategic_reason";

export function KeyFacts({ view }: Props) {
  const words = useWords();
  const { account } = view;
  return (
    <Section title={words.say("client-facts")}>
      <dl className={styles.facts}>
        <Fact name="stage" label={words.say("client-stage")}>
          <StageField account={account.id} stage={account.stage} />
        </Fact>
        <Fact name="categories" label={words.say("client-categories")}>
          <CategoriesField account={account.id} categories={view.categories} />
        </Fact>
        <TextFact view={view} field="strategic_reason" />
        <KindFact view={view} />
        <GroupFact view={view} />
        <OwnerFacts view={view} />
        <PotentialFacts view={view} />
        <TextFact view={view} field="industry" />
        <TextFact view={view} field="country" />
        <ZoneFact view={view} />
        <TextFact view={view} field="website" />
        <TextFact view={view} field="external_id" />
        <TextFact view={view} field="notes" multiline />
      </dl>
    </Section>
  );
}

interface TextFactProps extends Props {
  field: TextField;
  multiline?: boolean;
}

function TextFact({ view, field, multiline = false }: TextFactProps) {
  const words = useWords();
  const save = useSaveField(view.account.id);
  const label = words.say(`client-${field}`);
  return (
    <Fact name={field} label={label} tall={multiline}>
      <EditableText
        label={label}
        value={view.account[field]}
        multiline={multiline}
        onSave={(value) => save(field, textValue(value))}
      />
    </Fact>
  );
}

function KindFact({ view }: Props) {
  const words = useWords();
  const save = useSaveField(view.account.id);
  const label = words.say("client-kind");
  return (
    <Fact name="kind" label={label}>
      <EditableSelect
        label={label}
        value={view.account.kind}
        options={accountKinds.map((code) => ({
          value: code,
          label: words.code("account-kind", code),
        }))}
        onSave={(code) => save("kind", textValue(code))}
      />
    </Fact>
  );
}
