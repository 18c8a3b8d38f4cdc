// The name of the page as the title of the document, for screen readers and for switching between windows.
import { useEffect } from "react";
import { useWords } from "../words/use-words";

/** Names the document while the page is shown; null leaves the product's name alone. */
export function usePageName(name: string | null) {
  const words = useWords();
  const product = words.say("product");
  useEffect(() => {
    document.title = name ? `${name} · ${product}` : product;
  }, [name, product]);
}
