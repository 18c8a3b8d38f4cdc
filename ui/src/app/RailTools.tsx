// The tools at the foot of the rail: undo and redo, each naming what it would do, the trash, the shortcuts.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconKeyboard, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../shared/words/use-words";
import type { Overlay } from "./Frame";
import styles from "./Frame.module.css";
import { type Turn, useUndoNames } from "./use-undo";

interface Props {
  narrow: boolean;
  onOpen: (overlay: Overlay) => void;
  onUndo: (turn: Turn) => void;
}

const sign = { size: 18, stroke: 1.5 } as const;

export function RailTools({ narrow, onOpen, onUndo }: Props) {
  const words = useWords();
  const names = useUndoNames();
  const next = (turn: Turn) => {
    const change = names[turn];
    return change ? words.say(`${turn}-next`, { change }) : words.say(`${turn}-nothing`);
  };
  const side = narrow ? "right" : "top";
  return (
    <div className={styles.tools}>
      <Tool side={side} label={next("undo")} off={!names.undo} onClick={() => onUndo("undo")}>
        <IconArrowBackUp {...sign} />
      </Tool>
      <Tool side={side} label={next("redo")} off={!names.redo} onClick={() => onUndo("redo")}>
        <IconArrowForwardUp {...sign} />
      </Tool>
      <Tool side={side} label={words.say("trash-title")} onClick={() => onOpen("trash")}>
        <IconTrash {...sign} />
      </Tool>
      <Tool side={side} label={words.say("keys-title")} onClick={() => onOpen("shortcuts")}>
        <IconKeyboard {...sign} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  label: string;
  side: "right" | "top";
  /** There is nothing to do; the tool stays reachable and says so. */
  off?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, side, off = false, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label} position={side} multiline maw={280}>
      <ActionIcon
        size={32}
        aria-label={label}
        aria-disabled={off || undefined}
        data-off={off || undefined}
        className={styles.tool}
        onClick={() => !off && onClick()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
