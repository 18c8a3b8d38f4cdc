// What a position is called where it needs a name: who holds it, else the post, and gaps as questions.
import type { PositionState } from "../../shared/bridge/types";
import type { Words } from "../../shared/words/use-words";

export interface Post {
  name: string | null;
  title: string | null;
  state: PositionState;
}

/** Whether the post is asked for by its title: somebody holds it whom we do not know. */
export function isAsked(post: Post): post is Post & { title: string } {
  const { name, title, state } = post;
  return name === null && title !== null && (state === "unknown" || state === "filled");
}

/** Who holds the post; "Who is the CFO?" where nobody knows, "Vacant" where nobody does. */
export function callHolder(post: Post, words: Words): string {
  const { name, state } = post;
  if (name) return name;
  if (isAsked(post)) return words.say("position-who", { title: post.title });
  return words.code("position-state", state === "filled" ? "unknown" : state);
}

/** Who is meant in a sentence: the person, else the post. */
export function callPost({ name, title, state }: Post, words: Words): string {
  return name ?? title ?? words.code("position-state", state);
}
