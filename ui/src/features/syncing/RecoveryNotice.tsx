// The recovery key is not on paper yet: a way to see it again.
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { Notice } from "../../shared/components/Notice";
import { useWords } from "../../shared/words/use-words";
import { RecoveryKeyPart } from "./RecoveryKeyPart";

export function RecoveryNotice() {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Notice tone="warn" title={words.say("recovery-pending")}>
      <p>{words.say("recovery-pending-text")}</p>
      <Button variant="default" onClick={() => setOpened(true)}>
        {words.say("recovery-show")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={words.say("recovery-title")}
        closeButtonProps={{ "aria-label": words.say("action-close") }}
        size={620}
      >
        {opened && <RecoveryKeyPart onKept={close} />}
      </Modal>
    </Notice>
  );
}
