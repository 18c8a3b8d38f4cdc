// What the search can do beside finding: go somewhere, make something, and what lies in the rail's foot.
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsSplit2,
  IconChecklist,
  IconCloud,
  IconCloudOff,
  IconDatabaseExport,
  IconKeyboard,
  IconLanguage,
  IconLock,
  IconMoon,
  IconPlus,
  IconRefresh,
  IconSettings,
  IconTrash,
  IconUsersGroup,
} from "@tabler/icons-react";
import { useLocation } from "wouter";
import type { Command } from "../features/search/commands";
import { useSyncState } from "../features/syncing/use-sync";
import { useSetOffline, useSyncNow } from "../features/syncing/use-sync-work";
import { addresses } from "../shared/addresses";
import { usePreferences } from "../shared/preferences/use-preferences";
import { languages } from "../shared/words/catalogue";
import { useWords } from "../shared/words/use-words";
import type { Overlay } from "./Frame";
import { places } from "./places";
import type { Turn } from "./use-undo";

interface Ways {
  undo: (turn: Turn) => void;
  lock: (() => void) | null;
  onOpen: (overlay: Overlay) => void;
}

const sign = { size: 18, stroke: 1.5 } as const;
const themes = ["light", "dark", "auto"] as const;

export function useCommands({ undo, lock, onOpen }: Ways): Command[] {
  const words = useWords();
  const [, navigate] = useLocation();
  const look = useLookCommands();
  const sharing = useSharingCommands();
  const named = (id: string) => words.say(`command-${id}`);
  const go = (id: string, address: string, icon: React.ReactNode): Command => ({
    id,
    icon,
    label: named(id),
    run: () => navigate(address),
  });
  const commands: Command[] = [
    go("add-client", addresses.addClient, <IconPlus {...sign} />),
    ...places.map(({ id, address, Icon, key }) => ({
      ...go(`go-${id}`, address, <Icon {...sign} />),
      keys: ["mod", key],
    })),
    go("templates", addresses.templates, <IconChecklist {...sign} />),
    {
      ...go("go-settings", addresses.settings(), <IconSettings {...sign} />),
      keys: ["mod", ","],
    },
    go("sharing", addresses.sharing(), <IconUsersGroup {...sign} />),
    ...sharing,
    go("back-up", addresses.settings("backup"), <IconDatabaseExport {...sign} />),
    {
      id: "undo",
      label: named("undo"),
      icon: <IconArrowBackUp {...sign} />,
      keys: ["mod", "Z"],
      run: () => undo("undo"),
    },
    {
      id: "redo",
      label: named("redo"),
      icon: <IconArrowForwardUp {...sign} />,
      keys: ["mod", "shift", "Z"],
      run: () => undo("redo"),
    },
    {
      id: "trash",
      label: named("trash"),
      icon: <IconTrash {...sign} />,
      run: () => onOpen("trash"),
    },
    {
      id: "shortcuts",
      label: named("shortcuts"),
      icon: <IconKeyboard {...sign} />,
      keys: ["?"],
      run: () => onOpen("shortcuts"),
    },
    ...look,
  ];
  if (lock)
    commands.push({
      id: "lock",
      label: named("lock"),
      icon: <IconLock {...sign} />,
      keys: ["mod", "shift", "L"],
      run: lock,
    });
  return commands;
}

/** What can be done about sharing from anywhere, once the workspace is shared. */
function useSharingCommands(): Command[] {
  const words = useWords();
  const [, navigate] = useLocation();
  const { data: sync } = useSyncState();
  const { mutate: syncNow } = useSyncNow();
  const { mutate: setOffline } = useSetOffline();
  if (!sync?.shared) return [];
  const online: Command = {
    id: "online",
    label: words.say("command-online"),
    icon: <IconCloud {...sign} />,
    run: () => setOffline(false),
  };
  const now: Command = {
    id: "sync-now",
    label: words.say("command-sync-now"),
    icon: <IconRefresh {...sign} />,
    run: () => syncNow(),
  };
  const offline: Command = {
    id: "offline",
    label: words.say("command-offline"),
    icon: <IconCloudOff {...sign} />,
    run: () => setOffline(true),
  };
  const isOffline = sync.reach === "offline";
  return [
    {
      id: "decide",
      label: words.say("command-decide"),
      icon: <IconArrowsSplit2 {...sign} />,
      run: () => navigate(addresses.sharing("decide")),
    },
    ...(isOffline ? [online] : [now, offline]),
  ];
}

/** How the window looks and speaks: what is not chosen already. */
function useLookCommands(): Command[] {
  const words = useWords();
  const { choose, language, theme } = usePreferences();
  return [
    ...themes
      .filter((one) => one !== theme)
      .map((one) => ({
        id: `theme-${one}`,
        label: words.say("command-theme", { theme: words.say(`settings-theme-${one}`) }),
        icon: <IconMoon {...sign} />,
        run: () => choose("theme", one),
      })),
    ...languages
      .filter((one) => one !== language)
      .map((one) => ({
        id: `language-${one}`,
        label: words.say("command-language", { language: words.code("language", one) }),
        also: one,
        icon: <IconLanguage {...sign} />,
        run: () => choose("language", one),
      })),
  ];
}
