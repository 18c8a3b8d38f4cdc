// Brings what an address asks for into view and puts the keyboard in it: the part of the page that carries
// the name as `data-focus`, or the first field within it.
import { useEffect, useRef } from "react";

const fields = "input:not([type=hidden]), textarea, select, button, a[href], [tabindex]";

/** Looks once the content is `ready`; a target that the page does not have is left alone. */
export function useFocusTarget(target: string | undefined, ready: boolean) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!target || !ready) return;
    const place = root.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(target)}"]`);
    if (!place) return;
    const field = place.matches(fields) ? place : place.querySelector<HTMLElement>(fields);
    place.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  }, [target, ready]);
  return root;
}
