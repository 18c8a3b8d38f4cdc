// The views of the table of clients: looks that were kept under a name.
import { Button, Group, Menu, Modal, Stack, TextInput } from "@mantine/core";
import { IconBookmark, IconCheck, IconChevronDown, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { Form } from "../../shared/components/Form";
import { useWords } from "../../shared/words/use-words";
import styles from "./ClientsToolbar.module.css";
import { usualLook } from "./table-look";
import type { ClientsLook } from "./use-clients-look";

interface Props {
  clients: ClientsLook;
}

export function ViewsMenu({ clients }: Props) {
  const words = useWords();
  const [naming, setNaming] = useState(false);
  const { views, shown, usual } = clients;
  const name = shown ?? words.say(usual ? "clients-view-all" : "clients-view-own");
  const tick = (is: boolean) => is && <IconCheck size={16} stroke={1.5} aria-hidden />;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={16} stroke={1.5} />}
            rightSection={<IconChevronDown size={14} stroke={1.5} />}
            aria-label={`${words.say("clients-views")}: ${name}`}
          >
            <span className={styles.viewName}>{name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown miw={220}>
          <Menu.Item rightSection={tick(usual)} onClick={() => clients.show(usualLook)}>
            {words.say("clients-view-all")}
          </Menu.Item>
          {views.map((view) => (
            <Menu.Item
              key={view.name}
              rightSection={tick(shown === view.name)}
              onClick={() => clients.show(view.look)}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={usual || shown !== null} onClick={() => setNaming(true)}>
            {words.say("clients-view-keep")}
          </Menu.Item>
          {shown !== null && (
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.5} />}
              onClick={() => clients.forget(shown)}
            >
              {words.say("clients-view-forget", { view: shown })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <NameView clients={clients} opened={naming} onClose={() => setNaming(false)} />
    </>
  );
}

interface NameViewProps extends Props {
  opened: boolean;
  onClose: () => void;
}

/** Asks for the name of a view. */
function NameView({ clients, opened, onClose }: NameViewProps) {
  const words = useWords();
  const [name, setName] = useState("");
  const keep = () => {
    if (!name.trim()) return;
    clients.keep(name.trim());
    setName("");
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.say("clients-view-save")}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={400}
    >
      <Form label={words.say("clients-view-save")} onSubmit={keep}>
        <Stack gap="lg">
          <TextInput
            data-autofocus
            label={words.say("clients-view-name")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.say("action-cancel")}
            </Button>
            <Button type="submit" disabled={!name.trim()}>
              {words.say("clients-view-save")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
