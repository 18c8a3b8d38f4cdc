// Every shortcut of the window, as the sheet lists them. An area is the message `keys-in-<area>`, what a key
// does is `keys-<what>`.
import { places } from "./places";

/** Keys of one area of the window. */
export interface Area {
  area: "window" | "fields" | "tables" | "chart";
  lines: { what: string; keys: readonly string[] }[];
}

/** All of them; the lock stands there only where it asks somebody. */
export function shortcuts(canLock: boolean): Area[] {
  return [
    {
      area: "window",
      lines: [
        { what: "search", keys: ["mod", "K"] },
        { what: "undo", keys: ["mod", "Z"] },
        { what: "redo", keys: ["mod", "shift", "Z"] },
        ...places.map(({ id, key }) => ({ what: `go-${id}`, keys: ["mod", key] })),
        { what: "go-settings", keys: ["mod", ","] },
        ...(canLock ? [{ what: "lock", keys: ["mod", "shift", "L"] }] : []),
        { what: "help", keys: ["?"] },
      ],
    },
    {
      area: "fields",
      lines: [
        { what: "save", keys: ["enter"] },
        { what: "save-long", keys: ["mod", "enter"] },
        { what: "take-back", keys: ["Esc"] },
      ],
    },
    {
      area: "tables",
      lines: [
        { what: "walk", keys: ["↑", "↓"] },
        { what: "ends", keys: ["Home", "End"] },
        { what: "open", keys: ["enter"] },
        { what: "rename", keys: ["F2"] },
        { what: "turn", keys: ["T"] },
      ],
    },
    {
      area: "chart",
      lines: [
        { what: "walk", keys: ["←", "↑", "↓", "→"] },
        { what: "open", keys: ["enter"] },
        { what: "fold", keys: ["+", "−"] },
        { what: "move", keys: ["M"] },
        { what: "find", keys: ["/"] },
        { what: "fit", keys: ["F"] },
      ],
    },
  ];
}
