// The frame around every page: the rail at the left, the page beside it.
import { Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconBriefcase, IconFileImport, IconSettings } from "@tabler/icons-react";
import { Link, useLocation } from "wouter";
import { ImportFlow } from "../features/importing/ImportFlow";
import type { WorkspaceState } from "../shared/bridge/types";
import { useWords } from "../shared/words/use-words";
import styles from "./Frame.module.css";
import { Pages } from "./Pages";
import { StatusChip } from "./StatusChip";
import { useUndoKeys } from "./use-undo-keys";

interface Props {
  workspace: WorkspaceState;
}

const places = [
  { id: "clients", Icon: IconBriefcase },
  { id: "import", Icon: IconFileImport },
] as const;

export function Frame({ workspace }: Props) {
  const words = useWords();
  const narrow = useMediaQuery("(max-width: 1100px)", false, { getInitialValueInEffect: false });
  useUndoKeys();
  return (
    <ImportFlow>
      <div className={styles.frame} data-narrow={narrow || undefined}>
        <nav className={styles.rail} aria-label={words.say("nav")}>
          <div className={styles.product} aria-hidden>
            {narrow ? words.say("product-short") : words.say("product")}
          </div>
          {places.map(({ id, Icon }) => (
            <RailLink key={id} id={id} narrow={narrow} icon={<Icon size={18} stroke={1.5} />} />
          ))}
          <div className={styles.rest} />
          <RailLink id="settings" narrow={narrow} icon={<IconSettings size={18} stroke={1.5} />} />
          <StatusChip narrow={narrow} sample={workspace.sample} />
        </nav>
        <main className={styles.page}>
          <Pages workspace={workspace} />
        </main>
      </div>
    </ImportFlow>
  );
}

interface RailLinkProps {
  id: "clients" | "import" | "settings";
  narrow: boolean;
  icon: React.ReactNode;
}

function RailLink({ id, narrow, icon }: RailLinkProps) {
  const words = useWords();
  const [location] = useLocation();
  const here = location.startsWith(`/${id}`) || (id === "clients" && location === "/");
  const label = words.say(`nav-${id}`);
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <Link
        href={`/${id}`}
        className={styles.place}
        aria-label={label}
        aria-current={here ? "page" : undefined}
      >
        {icon}
        {!narrow && <span>{label}</span>}
      </Link>
    </Tooltip>
  );
}
