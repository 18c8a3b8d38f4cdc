// The keys of the frame. Which key means what stands here once; the sheet of shortcuts shows the same list.
import { isComposing } from "../shared/format/composition";
import { places } from "./places";

/** What a key of the frame does. */
export type FrameKey = "search" | "shortcuts" | "settings" | "lock" | `place-${1 | 2 | 3 | 4}`;

interface Pressed {
  key: string;
  keyCode: number;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  target: EventTarget | null;
}

/** Whether letters belong to a text under the caret. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

/** What the keys ask of the frame; null where they mean something else. */
export function frameKeyOf(event: Pressed): FrameKey | null {
  if (isComposing(event) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey) {
    return (key === "?" || key === "？") && !isWriting(event.target) ? "shortcuts" : null;
  }
  if (event.shiftKey) return key === "l" ? "lock" : null;
  if (key === "k") return "search";
  if (key === ",") return "settings";
  const place = places.find((one) => one.key === key);
  return place ? `place-${place.key}` : null;
}
