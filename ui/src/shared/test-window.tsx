// Renders components for tests within words and theme, without transitions.
import { LocalizationProvider } from "@fluent/react";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Language } from "./bridge/types";
import { LanguageContext } from "./format/use-format";
import { localizationOf } from "./words/catalogue";

export function renderInWindow(content: ReactNode, language: Language = "en") {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageContext value={language}>
        <LocalizationProvider l10n={localizationOf(language)}>
          <MantineProvider env="test">{content}</MantineProvider>
        </LocalizationProvider>
      </LanguageContext>
    </QueryClientProvider>,
  );
}
