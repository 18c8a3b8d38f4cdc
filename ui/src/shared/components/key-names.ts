// The names of keys on this computer's keyboard.

const mac = /mac/i.test(navigator.platform);

const names: Record<string, string> = mac
  ? { mod: "⌘", shift: "⇧", alt: "⌥", enter: "↩" }
  : { mod: "Ctrl", shift: "Shift", alt: "Alt", enter: "Enter" };

/** A key as it is printed; letters and signs stand for themselves. */
export function keyName(key: string): string {
  return names[key] ?? key;
}
