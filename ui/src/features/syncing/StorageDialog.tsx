// New credentials for the shared place, or the same place under another path: a share that is mounted elsewhere, a
// server that moved. What lies there must be the same workspace; the desk looks.
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import { Form } from "../../shared/components/Form";
import { useToast } from "../../shared/components/use-toast";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import { PlaceFields } from "./PlaceFields";
import { draftOf, remoteOf } from "./place-draft";
import { usePlace } from "./use-place";

interface Props {
  opened: boolean;
  address: string | null;
  user: string | null;
  onClose: () => void;
}

export function StorageDialog({ opened, address, user, onClose }: Props) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.say("storage-change")}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={620}
    >
      {opened && address && <StorageForm address={address} user={user} onClose={onClose} />}
    </Modal>
  );
}

interface FormProps {
  address: string;
  user: string | null;
  onClose: () => void;
}

export function StorageForm({ address, user, onClose }: FormProps) {
  const words = useWords();
  const toast = useToast();
  const change = useMutation({
    mutationFn: desk.changeStorage,
    onSuccess: () => {
      onClose();
      toast.say(words.say("storage-changed"));
    },
    meta: { failsInPlace: true },
  });
  const place = usePlace("", change.error, draftOf(address, user));
  return (
    <Form
      label={words.say("storage-change")}
      onSubmit={() => place.check() && change.mutate(remoteOf(place.draft))}
    >
      <Stack gap="md">
        <Text size="sm">{words.say("storage-change-text")}</Text>
        <PlaceFields
          draft={place.draft}
          errors={place.errors}
          onChange={(draft) => {
            change.reset();
            place.change(draft);
          }}
        />
        {change.error && !place.isAtField && <FailureMessage error={change.error} />}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>
            {words.say("action-cancel")}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {words.say("storage-go")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
