// The head of a client's page: its name, edited in place, with the categories, and under it who it belongs to,
// how close we are, who answers for it.
import { Text } from "@mantine/core";
import type { ClientView } from "../../shared/bridge/types";
import { EditableText } from "../../shared/components/EditableText";
import { textValue } from "../../shared/edits/use-edit-cell";
import { useWords } from "../../shared/words/use-words";
import styles from "./ClientHeader.module.css";
import { useSaveField } from "./use-save-field";

interface Props {
  view: ClientView;
}

export function ClientHeader({ view }: Props) {
  const words = useWords();
  const { account } = view;
  const role = account.owner_role ? ` (${words.tag("owner-role", account.owner_role)})` : "";
  const parts = [
    view.group && words.say("client-in-group", { group: view.group }),
    account.country,
    account.stage && words.say("client-at-stage", { stage: words.code("stage", account.stage) }),
    view.owner && words.say("client-owned-by", { owner: `${view.owner}${role}` }),
    view.sponsor && words.say("client-sponsored-by", { sponsor: view.sponsor }),
  ].filter((part) => typeof part === "string" && part !== "");
  if (view.categories.length + parts.length === 0) return null;
  return (
    <div className={styles.under}>
      {view.categories.map((category) => (
        <span key={category} className={styles.category}>
          {words.code("category", category)}
        </span>
      ))}
      <Text size="sm" c="dimmed">
        {parts.join(" · ")}
      </Text>
    </div>
  );
}

/** The name, as a heading that can be edited. */
export function ClientTitle({ view }: Props) {
  const words = useWords();
  const save = useSaveField(view.account.id);
  const name = view.account.name ?? words.say("client-unnamed");
  return (
    <div title={name}>
      <h1 className="unseen">{name}</h1>
      <EditableText
        size="title"
        required
        label={words.say("client-name")}
        value={view.account.name}
        onSave={(value) => save("name", textValue(value))}
      />
    </div>
  );
}
