// What is rarely done to a client: putting it into the trash.
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { desk } from "../../shared/bridge/desk";
import { useToast } from "../../shared/components/use-toast";
import { useWords } from "../../shared/words/use-words";

interface Props {
  account: string;
  name: string;
}

export function ClientMenu({ account, name }: Props) {
  const words = useWords();
  const toast = useToast();
  const [, navigate] = useLocation();
  const remove = useMutation({
    mutationFn: () => desk.deleteRow("account", account),
    onSuccess: () => {
      navigate("/clients");
      toast.say(words.say("client-deleted", { client: name }));
    },
  });
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={32} aria-label={words.say("action-more")}>
          <IconDots size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTrash size={16} stroke={1.5} />}
          onClick={() => remove.mutate()}
        >
          {words.say("client-delete")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
