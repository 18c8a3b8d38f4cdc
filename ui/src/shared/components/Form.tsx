// A form that Enter submits, except while a word is being composed.
import type { ReactNode } from "react";
import { isComposing } from "../format/composition";

interface Props {
  onSubmit: () => void;
  label: string;
  children: ReactNode;
}

export function Form({ onSubmit, label, children }: Props) {
  return (
    <form
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
    >
      {children}
    </form>
  );
}
