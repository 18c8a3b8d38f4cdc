// Keys while a Chinese word is being composed belong to the input method, never to the window.
// Some engines end the composition before the key arrives and say so only by the key code 229.

/** The parts of a keyboard event that tell; React's and the DOM's events both have them. */
export interface KeyLike {
  key: string;
  keyCode: number;
  nativeEvent?: { isComposing?: boolean };
  isComposing?: boolean;
}

/** Whether the key is part of composing a word. */
export function isComposing(event: KeyLike): boolean {
  return (event.nativeEvent?.isComposing ?? event.isComposing ?? false) || event.keyCode === 229;
}

/** Whether Enter was meant as Enter. */
export function isConfirmed(event: KeyLike): boolean {
  return event.key === "Enter" && !isComposing(event);
}
