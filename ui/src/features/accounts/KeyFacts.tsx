// What is known of a client, each line edited where it stands and saved by itself.
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ClientView, Value } from "../../shared/bridge/types";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { EditableText } from "../../shared/components/EditableText";
import { Section } from "../../shared/components/Section";
import { decimalValue, textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { useFormat } from "../../shared/format/use-format";
import { accountKinds, type CodeList, ownerRoles, stages } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { CategoriesField } from "./CategoriesField";
import styles from "./KeyFacts.module.css";

interface Props {
  view: ClientView;
}

type TextField = "name" | "external_id" | "country" | "industry" | "website" | "notes";

export function KeyFacts({ view }: Props) {
  const words = useWords();
  const save = useSaveField(view.account.id);
  const { account } = view;
  const text = (field: TextField, more: { required?: boolean; multiline?: boolean } = {}) => (
    <Fact label={words.say(`client-${field}`)} tall={more.multiline ?? false}>
      <EditableText
        label={words.say(`client-${field}`)}
        value={account[field]}
        onSave={(value) => save(field, textValue(value))}
        {...more}
      />
    </Fact>
  );
  return (
    <Section title={words.say("client-facts")}>
      <dl className={styles.facts}>
        {text("name", { required: true })}
        <CodeFact list="account-kind" field="kind" codes={accountKinds} view={view} />
        <CodeFact list="stage" field="stage" codes={stages} view={view} />
        <Fact label={words.say("client-categories")}>
          <CategoriesField account={account.id} categories={view.categories} />
        </Fact>
        <Fact label={words.say("client-owner")}>
          <Plain text={view.owner} />
        </Fact>
        <Fact label={words.say("client-owner_role")}>
          <RoleField view={view} />
        </Fact>
        <Fact label={words.say("client-sponsor")}>
          <Plain text={view.sponsor} />
        </Fact>
        <PotentialFact view={view} />
        {text("industry")}
        {text("country")}
        {text("website")}
        {text("external_id")}
        {text("notes", { multiline: true })}
      </dl>
    </Section>
  );
}

function useSaveField(account: string) {
  const edit = useEditCell();
  return (field: string, value: Value) =>
    edit.mutateAsync({ table: "account", row: account, field, value });
}

interface FactProps {
  label: string;
  /** The content has several lines; the label stands at its top. */
  tall?: boolean;
  children: ReactNode;
}

function Fact({ label, tall = false, children }: FactProps) {
  return (
    <div className={`${styles.fact} ${tall ? styles.tall : ""}`}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A name that is not edited here. */
function Plain({ text }: { text: string | null }) {
  const words = useWords();
  return text ? (
    <Text size="sm">{text}</Text>
  ) : (
    <Text size="sm" c="dimmed">
      {words.say("client-nobody")}
    </Text>
  );
}

interface CodeFactProps<L extends "account-kind" | "stage"> {
  list: L;
  field: "kind" | "stage";
  codes: readonly CodeList[L][];
  view: ClientView;
}

function CodeFact<L extends "account-kind" | "stage">({
  list,
  field,
  codes,
  view,
}: CodeFactProps<L>) {
  const words = useWords();
  const save = useSaveField(view.account.id);
  const label = words.say(`client-${field}`);
  return (
    <Fact label={label}>
      <EditableSelect
        label={label}
        value={view.account[field] as CodeList[L] | null}
        options={codes.map((code) => ({ value: code, label: words.code(list, code) }))}
        onSave={(code) => save(field, textValue(code))}
      />
    </Fact>
  );
}

function RoleField({ view }: Props) {
  const words = useWords();
  const save = useSaveField(view.account.id);
  return (
    <EditableSelect
      label={words.say("client-owner_role")}
      value={view.account.owner_role}
      options={ownerRoles.map((role) => ({ value: role, label: words.code("owner-role", role) }))}
      onSave={(role) => save("owner_role", textValue(role))}
    />
  );
}

/** What the client could bring in twelve months; its currency is the account's own. */
function PotentialFact({ view }: Props) {
  const words = useWords();
  const format = useFormat();
  const save = useSaveField(view.account.id);
  const { potential, potential_currency: currency } = view.account;
  const label = words.say("client-potential");
  const shown =
    potential === null ? null : format.money(potential, null, potential.includes(".") ? 2 : 0);
  return (
    <Fact label={label}>
      <div className={styles.potential}>
        <EditableText
          label={label}
          value={shown}
          read={(typed) => format.readDecimal(typed) ?? undefined}
          refusal={words.say("field-no-amount")}
          onSave={(value) => save("potential", decimalValue(value))}
        />
        <EditableText
          label={words.say("client-potential_currency")}
          placeholder={words.say("client-currency-hint")}
          value={currency}
          read={(typed) => (/^[a-z]{3}$/i.test(typed) ? typed.toUpperCase() : undefined)}
          refusal={words.say("field-no-currency")}
          onSave={(value) => save("potential_currency", textValue(value))}
        />
      </div>
    </Fact>
  );
}
