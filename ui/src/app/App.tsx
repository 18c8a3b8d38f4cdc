// The window: preferences, words, theme, data, and behind the gate its pages.
import { LocalizationProvider } from "@fluent/react";
import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { useMediaQuery } from "@mantine/hooks";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { type Preferences, writePreference } from "../shared/bridge/preferences";
import { useToast } from "../shared/components/use-toast";
import { LanguageContext } from "../shared/format/use-format";
import { useRowHeight } from "../shared/preferences/use-density";
import {
  type ChosenPreferences,
  PreferencesContext,
  usePreferences,
} from "../shared/preferences/use-preferences";
import { localizationOf, readWords } from "../shared/words/catalogue";
import { Gate } from "./Gate";
import { makeQueryClient } from "./query-client";
import "dayjs/locale/sv";
import "dayjs/locale/zh-cn";
import { cssVariables, theme } from "./theme";

interface Props {
  preferences: Preferences;
}

export function App({ preferences }: Props) {
  return (
    <Chosen initial={preferences}>
      <Spoken>
        <Look>
          <Data>
            <Router hook={useHashLocation}>
              <Gate />
            </Router>
          </Data>
        </Look>
      </Spoken>
    </Chosen>
  );
}

interface Children {
  children: ReactNode;
}

function Chosen({ initial, children }: Children & { initial: Preferences }) {
  const [preferences, setPreferences] = useState(initial);
  const chosen = useMemo(
    (): ChosenPreferences => ({
      ...preferences,
      choose: (key, value) => {
        setPreferences((was) => ({ ...was, [key]: value }));
        // A device that cannot remember still does what was chosen.
        void writePreference(key, value).catch(() => undefined);
      },
    }),
    [preferences],
  );
  return <PreferencesContext value={chosen}>{children}</PreferencesContext>;
}

function Spoken({ children }: Children) {
  const chosen = usePreferences().language;
  // Another language is spoken once its words were read.
  const [language, setLanguage] = useState(chosen);
  useEffect(() => {
    void readWords(chosen).then(() => setLanguage(chosen));
  }, [chosen]);
  const l10n = useMemo(() => localizationOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <LocalizationProvider l10n={l10n}>
        <DatesProvider settings={{ locale: language.toLowerCase() }}>{children}</DatesProvider>
      </LocalizationProvider>
    </LanguageContext>
  );
}

function Look({ children }: Children) {
  const { theme: wanted } = usePreferences();
  const row = useRowHeight();
  useEffect(() => {
    document.documentElement.style.setProperty("--v-row", `${row}px`);
  }, [row]);
  const isDark = useMediaQuery("(prefers-color-scheme: dark)", false, {
    getInitialValueInEffect: false,
  });
  const scheme = wanted === "auto" ? (isDark ? "dark" : "light") : wanted;
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <Notifications position="bottom-right" limit={3} />
      {children}
    </MantineProvider>
  );
}

function Data({ children }: Children) {
  const toast = useToast();
  const latest = useRef(toast);
  useEffect(() => {
    latest.current = toast;
  });
  const [client] = useState(() => makeQueryClient((error) => latest.current.fail(error)));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
