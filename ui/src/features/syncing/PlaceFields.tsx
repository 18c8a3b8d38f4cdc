// Where shared objects are to lie: a folder picked with the system's dialog or typed, a WebDAV server, a bucket.
// What is wrong stands at its field.
import {
  Button,
  Checkbox,
  Group,
  PasswordInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { chooseFolder } from "../../shared/bridge/files";
import { useWords } from "../../shared/words/use-words";
import { type PlaceDraft, type PlaceField, type PlaceKind, placeKinds } from "./place-draft";

interface Props {
  draft: PlaceDraft;
  onChange: (draft: PlaceDraft) => void;
  /** What is wrong, in words, by field. */
  errors: Partial<Record<PlaceField, string>>;
}

export function PlaceFields({ draft, onChange, errors }: Props) {
  const words = useWords();
  const field = (name: PlaceField) => ({
    label: words.say(`place-${name}`),
    value: draft[name],
    error: errors[name],
    autoComplete: "off",
    spellCheck: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        aria-label={words.say("place-kind")}
        value={draft.kind}
        data={placeKinds.map((kind) => ({ value: kind, label: words.say(`place-kind-${kind}`) }))}
        onChange={(kind) => onChange({ ...draft, kind: kind as PlaceKind })}
      />
      <Text size="xs" c="dimmed">
        {words.say(`place-kind-${draft.kind}-text`)}
      </Text>
      {draft.kind === "folder" && <FolderField draft={draft} field={field} onChange={onChange} />}
      {draft.kind === "webdav" && <WebDavFields field={field} />}
      {draft.kind === "s3" && <BucketFields draft={draft} field={field} onChange={onChange} />}
    </Stack>
  );
}

interface FieldLooks {
  label: string;
  value: string;
  error: string | undefined;
  autoComplete: string;
  spellCheck: boolean;
  onChange: (event: React.ChangeEvent<HTMLInputElement>) => void;
}

interface PartProps {
  draft: PlaceDraft;
  field: (name: PlaceField) => FieldLooks;
  onChange: (draft: PlaceDraft) => void;
}

function FolderField({ draft, field, onChange }: PartProps) {
  const words = useWords();
  const choose = async () => {
    const folder = await chooseFolder(words.say("place-folder-choose"));
    if (folder !== null) onChange({ ...draft, folder });
  };
  return (
    <TextInput
      data-autofocus
      placeholder={words.say("place-folder-hint")}
      // The button stands beside the field alone, whatever is said above and below it.
      inputContainer={(input) => (
        <Group gap="sm" wrap="nowrap">
          <div style={{ flex: 1 }}>{input}</div>
          <Button variant="default" onClick={choose}>
            {words.say("action-choose")}
          </Button>
        </Group>
      )}
      {...field("folder")}
    />
  );
}

function WebDavFields({ field }: Pick<PartProps, "field">) {
  const words = useWords();
  return (
    <>
      <TextInput placeholder="https://cloud.example.org/remote.php/dav/…" {...field("url")} />
      <SimpleGrid cols={2} spacing="md">
        <TextInput {...field("user")} />
        <SecretInput {...field("password")} description={words.say("place-password-text")} />
      </SimpleGrid>
    </>
  );
}

function BucketFields({ draft, field, onChange }: PartProps) {
  const words = useWords();
  return (
    <>
      <TextInput
        placeholder="https://s3.example.org"
        description={words.say("place-endpoint-text")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        {...field("endpoint")}
      />
      <SimpleGrid cols={3} spacing="md">
        <TextInput {...field("bucket")} />
        <TextInput {...field("prefix")} />
        <TextInput {...field("region")} placeholder="eu-north-1" />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="md">
        <TextInput {...field("keyId")} />
        <SecretInput {...field("keySecret")} />
      </SimpleGrid>
      <Checkbox
        label={words.say("place-in-host")}
        description={words.say("place-in-host-text")}
        checked={draft.inHost}
        onChange={(event) => onChange({ ...draft, inHost: event.currentTarget.checked })}
      />
    </>
  );
}

function SecretInput(props: FieldLooks & { description?: string }) {
  const words = useWords();
  return (
    <PasswordInput
      inputWrapperOrder={["label", "input", "error", "description"]}
      visibilityToggleButtonProps={{ "aria-label": words.say("place-secret-show") }}
      {...props}
    />
  );
}
