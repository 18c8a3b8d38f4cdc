// Where a file is dropped or chosen; once there is one, its name and the way to another.
import { Button } from "@mantine/core";
import { IconFileSpreadsheet, IconFileUpload } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { chooseFile, listenForDrops } from "../../shared/bridge/files";
import { useToast } from "../../shared/components/use-toast";
import { useWords } from "../../shared/words/use-words";
import styles from "./ImportPage.module.css";
import type { ImportKind } from "./import-flow";

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
      .then((chosen) => chosen && onFile(chosen))
      .catch(toast.fail);
  const Icon = path ? IconFileSpreadsheet : IconFileUpload;
  return (
    <div
      className={styles.zone}
      data-hovering={hovering || undefined}
      data-chosen={path ? true : undefined}
    >
      <Icon size={path ? 24 : 32} stroke={1.2} aria-hidden />
      <div className={styles.file}>
        <div className={styles.fileName}>
          {path ? path.split(/[\\/]/).at(-1) : words.say(`import-drop-${kind}`)}
        </div>
        {!path && <div>{words.say("import-drop-forms")}</div>}
      </div>
      <Button variant={path ? "default" : "filled"} onClick={() => void choose()}>
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
