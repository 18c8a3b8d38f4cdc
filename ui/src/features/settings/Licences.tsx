// The licences of everything the window is made of, as the build gathered them.
import { Accordion, Button, Loader, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import styles from "./Licences.module.css";

interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

async function readLicences(): Promise<Licence[]> {
  const answer = await fetch("licences.json");
  if (!answer.ok) throw new Error(`licences.json: ${answer.status}`);
  return await answer.json();
}

export function Licences() {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {words.say("settings-licences")}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={words.say("settings-licences")}
        closeButtonProps={{ "aria-label": words.say("action-close") }}
        size={680}
      >
        {opened && <List />}
      </Modal>
    </>
  );
}

function List() {
  const licences = useQuery({
    queryKey: ["licences"],
    queryFn: readLicences,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (licences.error) return <FailureMessage error={licences.error} />;
  if (!licences.data) return <Loader size="sm" />;
  return (
    <Accordion>
      {licences.data.map(({ name, version, licence, text }) => (
        <Accordion.Item key={`${name} ${version}`} value={`${name} ${version}`}>
          <Accordion.Control>
            <span className={styles.name}>{name}</span>
            <span className={styles.licence}>
              {version} · {licence}
            </span>
          </Accordion.Control>
          <Accordion.Panel>
            <pre className={styles.text}>{text || licence}</pre>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
