// What a new passphrase must be before it is sent.
/** Fewer characters the desk refuses. */
export const SHORTEST = 8;

/** What is wrong with a passphrase and its repetition, as the end of a message id. */
export function passphraseFault(passphrase: string, repeated: string): "short" | "differs" | null {
  if ([...passphrase].length < SHORTEST) return "short";
  return passphrase === repeated ? null : "differs";
}
