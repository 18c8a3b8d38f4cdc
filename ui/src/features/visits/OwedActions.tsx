// What is open for the client before one goes there: no surprise at the door.
import { useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { VisitView } from "../../shared/bridge/types";
import { useLanguage } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { OpenActions } from "./OpenActions";

interface Props {
  view: VisitView;
}

export function OwedActions({ view }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { account } = view.visit;
  const client = useQuery({
    queryKey: ["client", account, language],
    queryFn: () => desk.client(account ?? "", language),
    enabled: account !== null,
  });
  const actions = client.data?.open_actions ?? [];
  if (actions.length === 0) return null;
  return <OpenActions title={words.say("visit-owed")} actions={actions} />;
}
