// Where a file is dropped, chosen, or named by its path; once there is one, its name and the way to another.
import { Button, TextInput } from "@mantine/core";
import { IconFileSpreadsheet, IconFileUpload } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { chooseFile, listenForDrops } from "../../shared/bridge/files";
import type { ImportKind } from "../../shared/bridge/types";
import { useToast } from "../../shared/components/use-toast";
import { isConfirmed } from "../../shared/format/composition";
import { useWords } from "../../shared/words/use-words";
import styles from "./ImportPage.module.css";

interface Props {
  path: string | null;
  kind: ImportKind;
  onFile: (path: string) => void;
}

/** Endings the dialog offers; what a file really is, is found by looking into it. */
const extensions = ["csv", "tsv", "txt", "gz", "xz"];

export function DropZone({ path, kind, onFile }: Props) {
  const words = useWords();
  const toast = useToast();
  const hovering = useDrop(onFile);
  const choose = () =>
    chooseFile(words.say("import-choose"), { name: words.say("import-tables"), extensions })
      .then((chosen) => {
        if (chosen) onFile(chosen);
      })
      .catch(toast.fail);
  const Icon = path ? IconFileSpreadsheet : IconFileUpload;
  return (
    <div className={styles.zone} data-hovering={hovering || undefined}>
      <Icon size={32} stroke={1.2} aria-hidden />
      <div className={styles.file}>
        <div className={styles.fileName}>
          {path ? path.split(/[\\/]/).at(-1) : words.say(`import-drop-${kind}`)}
        </div>
        {!path && <div className={styles.forms}>{words.say("import-drop-forms")}</div>}
        <PathField path={path} onFile={onFile} onChoose={choose} />
      </div>
    </div>
  );
}

interface PathProps {
  path: string | null;
  onFile: (path: string) => void;
  onChoose: () => void;
}

/** The file's path, to be typed or pasted as well as chosen. */
function PathField({ path, onFile, onChoose }: PathProps) {
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? path ?? "";
  const commit = () => {
    const next = shown.trim();
    setTyped(null);
    if (next && next !== path) onFile(next);
  };
  return (
    <div className={styles.path}>
      <TextInput
        aria-label={words.say("import-path")}
        placeholder={words.say("import-path")}
        value={shown}
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => isConfirmed(event) && commit()}
      />
      <Button variant={path ? "default" : "filled"} onClick={onChoose}>
        {words.say(path ? "import-choose-other" : "import-choose")}
      </Button>
    </div>
  );
}

/** Takes files dropped anywhere on the window while the page is open. */
function useDrop(onFile: (path: string) => void): boolean {
  const [hovering, setHovering] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(
    () => listenForDrops({ onHover: setHovering, onDrop: (path) => latest.current(path) }),
    [],
  );
  return hovering;
}
