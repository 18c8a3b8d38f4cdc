// What an erasure means for this person, and the name that confirms it; or who else could do it.
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ErasurePreview } from "../bridge/types";
import { Form } from "../components/Form";
import { Notice } from "../components/Notice";
import { FailureMessage } from "../failures/FailureMessage";
import { useFormat } from "../format/use-format";
import { useWords } from "../words/use-words";
import styles from "./EraseDialog.module.css";
import { isSameName } from "./same-name";

interface Props {
  /** What the person is called, and what is to be typed. */
  name: string;
  preview: ErasurePreview;
  error: unknown;
  busy: boolean;
  onErase: () => void;
  onClose: () => void;
}

/** In the dark theme the red is light, so its word is as dark as the page. */
const onRed = () => ({ root: { "--button-color": "var(--v-paper)" } });

export function EraseForm({ name, preview, error, busy, onErase, onClose }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState("");
  const confirmed = isSameName(typed, name);
  return (
    <Form
      label={words.say("erase-title", { name })}
      onSubmit={() => confirmed && !busy && onErase()}
    >
      <Stack gap="md">
        <WhatGoes name={name} preview={preview} />
        <Beyond shared={preview.reach === "shared"} />
        <Notice tone="warn" title={words.say("erase-final")}>
          <Text size="sm">{words.say("erase-final-text")}</Text>
        </Notice>
        <TextInput
          autoFocus
          data-autofocus
          label={words.say("erase-confirm", { name })}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {error !== null && <FailureMessage error={error} />}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" disabled={busy} onClick={onClose}>
            {words.say("action-cancel")}
          </Button>
          <Button
            type="submit"
            color="var(--v-bad)"
            vars={onRed}
            loading={busy}
            disabled={!confirmed}
          >
            {words.say("erase-go")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

function WhatGoes({ name, preview }: Pick<Props, "name" | "preview">) {
  const words = useWords();
  const format = useFormat();
  const { posts, reach } = preview;
  const counted = (["roles", "attitudes", "visits"] as const).filter((what) => preview[what] > 0);
  const titles = posts.map((title) => title.trim() || words.say("erase-post-untitled"));
  return (
    <>
      <div>
        <Text size="sm" className={styles.name}>
          {words.say("erase-text", { name })}
        </Text>
        <Text component="ul" size="sm" className={styles.list}>
          <li>{words.say("erase-facts")}</li>
          {counted.map((what) => (
            <li key={what}>
              {words.say(`erase-${what}`, {
                count: preview[what],
                shown: format.number(preview[what]),
              })}
            </li>
          ))}
        </Text>
      </div>
      {titles.length > 0 && (
        <Text size="sm" className={styles.name}>
          {words.say("erase-posts", { count: titles.length, posts: format.list(titles) })}
        </Text>
      )}
      <Text size="sm">{words.say(reach === "shared" ? "erase-shared" : "erase-here")}</Text>
    </>
  );
}

/** Copies that no erasure gets at. */
function Beyond({ shared }: { shared: boolean }) {
  const words = useWords();
  return (
    <div>
      <Text size="sm">{words.say("erase-beyond")}</Text>
      <Text component="ul" size="sm" className={styles.list}>
        <li>{words.say("erase-beyond-backups")}</li>
        <li>{words.say("erase-beyond-prints")}</li>
        <li>{words.say("erase-beyond-notes")}</li>
        {shared && <li>{words.say("erase-beyond-computers")}</li>}
      </Text>
    </div>
  );
}

/** Others have the person, and only an admin may take them away there. */
export function NeedsAdmin({ name, onClose }: Pick<Props, "name" | "onClose">) {
  const words = useWords();
  return (
    <Stack gap="md">
      <Notice tone="ask" title={words.say("erase-needs-admin", { name })}>
        <Text size="sm">{words.say("erase-needs-admin-text")}</Text>
      </Notice>
      <Group justify="flex-end" mt="sm">
        <Button variant="default" autoFocus data-autofocus onClick={onClose}>
          {words.say("action-close")}
        </Button>
      </Group>
    </Stack>
  );
}
