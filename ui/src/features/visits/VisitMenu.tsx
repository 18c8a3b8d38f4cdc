// What is rarely done to a visit: calling it off, taking it up again, putting it into the trash.
import { ActionIcon, Menu } from "@mantine/core";
import { IconCalendarOff, IconCalendarRepeat, IconDots, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { VisitView } from "../../shared/bridge/types";
import { useToast } from "../../shared/components/use-toast";
import { useWords } from "../../shared/words/use-words";

interface Props {
  view: VisitView;
}

export function VisitMenu({ view }: Props) {
  const words = useWords();
  const toast = useToast();
  const [, navigate] = useLocation();
  const { id, state, account } = view.visit;
  const change = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
  });
  const remove = () =>
    change.mutate(() => desk.deleteRow("visit", id), {
      onSuccess: () => {
        navigate(account ? addresses.client(account, "visits") : addresses.visits);
        toast.say(words.say("visit-deleted"));
      },
    });
  const isPlanned = (state ?? "planned") === "planned";
  return (
    <Menu width={240}>
      <Menu.Target>
        <ActionIcon size={32} aria-label={words.say("action-more")}>
          <IconDots size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isPlanned ? (
          <Menu.Item
            leftSection={<IconCalendarOff size={16} stroke={1.5} />}
            onClick={() => change.mutate(() => desk.cancelVisit(id))}
          >
            {words.say("visit-cancel")}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconCalendarRepeat size={16} stroke={1.5} />}
            onClick={() => change.mutate(() => desk.reopenVisit(id))}
          >
            {words.say("visit-reopen")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={remove}>
          {words.say("visit-delete")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
