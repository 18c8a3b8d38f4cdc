// The code of an invitation as somebody types it: 26 letters, in groups or not, in any case; O is 0, and I and L
// are 1. Or the whole text of the picture, pasted.
// Deliberately absent: whether there is such an invitation.

const LENGTH = 26;
const GROUP = 4;
const letters = /^[0-9ABCDEFGHJKMNPQRSTVWXYZ]*$/;
const picture = /^VALISE:/i;

/** The letters alone, as they are sent; a pasted picture is left as it is. */
export function plainCode(typed: string): string {
  const text = typed.trim();
  if (picture.test(text)) return text.toUpperCase();
  return text
    .toUpperCase()
    .replace(/[\s\-–—·.]+/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

/** The code as it is shown while it is typed: in groups of four. */
export function groupedCode(typed: string): string {
  const plain = plainCode(typed);
  if (picture.test(plain)) return plain;
  return plain.match(new RegExp(`.{1,${GROUP}}`, "g"))?.join(" ") ?? "";
}

/** What is wrong with it, as the end of the message `join-code-<fault>`; null where nothing is. */
export function codeFault(typed: string): "missing" | "letters" | "short" | "long" | null {
  const plain = plainCode(typed);
  if (plain === "") return "missing";
  if (picture.test(plain)) return null;
  if (!letters.test(plain)) return "letters";
  if (plain.length === LENGTH) return null;
  return plain.length < LENGTH ? "short" : "long";
}

/** Letters of a recovery key. */
const PAPER = 56;

/** What is wrong with a recovery key typed from paper; null where nothing can be told. */
export function paperFault(typed: string): "letters" | null {
  const plain = plainCode(typed);
  return letters.test(plain) && plain.length === PAPER ? null : "letters";
}

/** How many letters are there of those there must be. */
export function codeCount(typed: string): { typed: number; needed: number } {
  return { typed: plainCode(typed).length, needed: LENGTH };
}
