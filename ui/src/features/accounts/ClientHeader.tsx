// The head of a client's page: its name with the categories, and under it who it belongs to, how close we
// are, who answers for it.
import { Text } from "@mantine/core";
import type { ClientView } from "../../shared/bridge/types";
import { useWords } from "../../shared/words/use-words";
import styles from "./ClientHeader.module.css";

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
  return (
    <Text size="sm" c="dimmed">
      {parts.join(" · ")}
    </Text>
  );
}

/** The name with the categories beside it. */
export function ClientTitle({ view }: Props) {
  const words = useWords();
  return (
    <div className={styles.title}>
      <h1>{view.account.name ?? words.say("client-unnamed")}</h1>
      {view.categories.map((category) => (
        <span key={category} className={styles.category}>
          {words.code("category", category)}
        </span>
      ))}
    </div>
  );
}
