// The licences of everything the program is made of, as the build gathered them: packages of the window and
// crates. A text is drawn only while it is open.
import { Accordion, Button, Loader, Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LicenceList, Part } from "../../../build/licence-list";
import { SearchInput } from "../../shared/components/SearchInput";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { plain } from "../../shared/format/plain-text";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./Licences.module.css";

async function readLicences(): Promise<LicenceList> {
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
        {opened && <Lists />}
      </Modal>
    </>
  );
}

function Lists() {
  const words = useWords();
  const [search, setSearch] = useState("");
  const licences = useQuery({
    queryKey: ["licences"],
    queryFn: readLicences,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (licences.error) return <FailureMessage error={licences.error} />;
  if (!licences.data) return <Loader size="sm" />;
  const sought = plain(search.trim());
  const fits = ({ name, licence }: Part) => plain(`${name} ${licence}`).includes(sought);
  const { window, program, texts } = licences.data;
  return (
    <Stack gap="xl">
      <SearchInput label={words.say("licences-find")} onSearch={setSearch} width={320} />
      <Parts title={words.say("licences-window")} parts={window.filter(fits)} texts={texts} />
      <Parts title={words.say("licences-program")} parts={program.filter(fits)} texts={texts} />
    </Stack>
  );
}

interface PartsProps {
  title: string;
  parts: Part[];
  texts: string[];
}

function Parts({ title, parts, texts }: PartsProps) {
  const format = useFormat();
  const [opened, setOpened] = useState<string | null>(null);
  if (parts.length === 0) return null;
  const count = (
    <Text size="xs" c="dimmed">
      {format.number(parts.length)}
    </Text>
  );
  return (
    <Section title={title} aside={count}>
      <Accordion value={opened} onChange={setOpened}>
        {parts.map((part) => {
          // It becomes part of an id of the page, which takes letters and figures only.
          const id = `${part.name}-${part.version}`.replace(/[^\w-]/g, "-");
          return (
            <Accordion.Item key={id} value={id}>
              <Accordion.Control>
                <span className={styles.name}>{part.name}</span>
                <span className={styles.licence}>
                  {[part.version, part.licence].filter(Boolean).join(" · ")}
                </span>
              </Accordion.Control>
              <Accordion.Panel>
                {opened === id && <Texts part={part} texts={texts} />}
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
    </Section>
  );
}

function Texts({ part, texts }: { part: Part; texts: string[] }) {
  const own = part.texts.map((index) => texts[index]).filter((text) => text !== undefined);
  return (own.length > 0 ? own : [part.licence]).map((text) => (
    <pre key={text} className={styles.text}>
      {text}
    </pre>
  ));
}
