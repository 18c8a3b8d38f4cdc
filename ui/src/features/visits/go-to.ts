// Brings a field or a line of the page into view and puts the keyboard in it.
const fields = "input:not([type=hidden]), textarea, select, button, [tabindex]";

export function goTo(name: string): void {
  const place = document.querySelector<HTMLElement>(`main [data-focus="${CSS.escape(name)}"]`);
  place?.scrollIntoView({ block: "center" });
  place?.querySelector<HTMLElement>(fields)?.focus({ preventScroll: true });
}
