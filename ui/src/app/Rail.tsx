// The rail: the search, the places, and at its foot what is rarely needed and where the data stand.
import { Tooltip, UnstyledButton } from "@mantine/core";
import { IconLock, IconSearch, IconSettings } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { addresses } from "../shared/addresses";
import type { WorkspaceState } from "../shared/bridge/types";
import { Keys } from "../shared/components/Keys";
import { useWords } from "../shared/words/use-words";
import type { Overlay } from "./Frame";
import styles from "./Frame.module.css";
import { places } from "./places";
import { RailTools } from "./RailTools";
import { StatusChip } from "./StatusChip";
import type { Turn } from "./use-undo";

interface Props {
  /** Signs only; their words are on hover. */
  narrow: boolean;
  workspace: WorkspaceState;
  onOpen: (overlay: Overlay) => void;
  onUndo: (turn: Turn) => void;
  /** Null where nothing can be locked. */
  onLock: (() => void) | null;
}

const sign = { size: 18, stroke: 1.5 } as const;

export function Rail({ narrow, workspace, onOpen, onUndo, onLock }: Props) {
  const words = useWords();
  return (
    <nav className={styles.rail} aria-label={words.say("nav")}>
      <div className={styles.product} aria-hidden>
        {narrow ? words.say("product-short") : words.say("product")}
      </div>
      <SearchButton narrow={narrow} onOpen={() => onOpen("search")} />
      {places.map(({ id, address, Icon }) => (
        <RailLink
          key={id}
          address={address}
          label={words.say(`nav-${id}`)}
          narrow={narrow}
          icon={<Icon {...sign} />}
        />
      ))}
      <div className={styles.rest} />
      <RailTools narrow={narrow} onOpen={onOpen} onUndo={onUndo} />
      <RailLink
        address={addresses.settings()}
        label={words.say("nav-settings")}
        narrow={narrow}
        icon={<IconSettings {...sign} />}
      />
      {onLock && <LockButton narrow={narrow} onLock={onLock} />}
      <StatusChip narrow={narrow} sample={workspace.sample} />
    </nav>
  );
}

function SearchButton({ narrow, onOpen }: { narrow: boolean; onOpen: () => void }) {
  const words = useWords();
  const label = words.say("search");
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <UnstyledButton
        className={styles.search}
        onClick={onOpen}
        aria-label={narrow ? label : undefined}
      >
        <IconSearch size={16} stroke={1.5} aria-hidden />
        {!narrow && (
          <>
            <span className={styles.label}>{label}</span>
            <Keys keys={["mod", "K"]} />
          </>
        )}
      </UnstyledButton>
    </Tooltip>
  );
}

interface RailLinkProps {
  address: string;
  label: string;
  narrow: boolean;
  icon: ReactNode;
}

function RailLink({ address, label, narrow, icon }: RailLinkProps) {
  const [location] = useLocation();
  const here = location === address || location.startsWith(`${address}/`);
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <Link
        href={address}
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

function LockButton({ narrow, onLock }: { narrow: boolean; onLock: () => void }) {
  const words = useWords();
  const label = words.say("lock");
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <UnstyledButton className={styles.place} onClick={onLock} aria-label={label}>
        <IconLock {...sign} aria-hidden />
        {!narrow && <span>{label}</span>}
      </UnstyledButton>
    </Tooltip>
  );
}
