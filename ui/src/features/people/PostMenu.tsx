// What can be done with a post, as the items of a menu: the way of the keyboard and of touch for all that
// dragging and the panel do. The same items stand in the menu of a card, of a line and of the panel.
import { Menu } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowsMove,
  IconArrowUp,
  IconCircleX,
  IconDoorExit,
  IconEraser,
  IconId,
  IconRestore,
  IconTrash,
  IconUserCheck,
  IconUserDown,
  IconUserPlus,
} from "@tabler/icons-react";
import type { ReactNode, RefObject } from "react";
import type { PersonRow } from "../../shared/bridge/types";
import { Keys } from "../../shared/components/Keys";
import { useWords } from "../../shared/words/use-words";
import { colleaguesOf, stepAmong } from "./chart-moves";
import { usePeopleTab } from "./people-tab";

interface Props {
  position: string;
  /** What the keyboard goes back to after a question; the view where there is none. */
  back?: RefObject<HTMLElement | null>;
}

const look = { size: 16, stroke: 1.5 };

export function PostMenuItems({ position, back }: Props) {
  const { rowOf } = usePeopleTab();
  const row = rowOf.get(position);
  if (!row) return null;
  return (
    <>
      <WaysOn row={row} />
      <Menu.Divider />
      <Steps row={row} />
      <Menu.Divider />
      <Holding row={row} />
      <Erase row={row} back={back} />
    </>
  );
}

interface ItemProps {
  icon: ReactNode;
  say: string;
  letter?: string;
  onClick: () => void;
  disabled?: boolean;
}

function Item({ icon, say, letter, onClick, disabled = false }: ItemProps) {
  const words = useWords();
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={letter && <Keys keys={[letter]} />}
      disabled={disabled}
      onClick={onClick}
    >
      {words.say(say)}
    </Menu.Item>
  );
}

interface RowProps {
  row: PersonRow;
}

function WaysOn({ row }: RowProps) {
  const { setOpened, ask, chart } = usePeopleTab();
  const { position, manager } = row;
  return (
    <>
      <Item
        icon={<IconId {...look} />}
        say="position-open"
        letter="Enter"
        onClick={() => {
          chart.setCurrent(position);
          setOpened(position);
        }}
      />
      <Item
        icon={<IconUserDown {...look} />}
        say="position-add-under"
        letter="A"
        onClick={() => ask({ about: "add", manager: position })}
      />
      <Item
        icon={<IconUserPlus {...look} />}
        say="position-add-beside"
        letter="B"
        onClick={() => ask({ about: "add", manager })}
      />
      <Item
        icon={<IconArrowsMove {...look} />}
        say="position-move"
        letter="M"
        onClick={() => ask({ about: "move", position })}
      />
    </>
  );
}

/** One step among those under the same manager. */
function Steps({ row }: RowProps) {
  const { chart, changes } = usePeopleTab();
  const { position } = row;
  const colleagues = chart.everyone ? colleaguesOf(chart.everyone, position) : [];
  const depth = chart.everyone?.cards.get(position)?.depth ?? 0;
  const manager = depth > 0 ? row.manager : null;
  const step = (way: "earlier" | "later") => {
    const before = stepAmong(colleagues, position, way);
    return {
      disabled: before === undefined,
      onClick: () => before !== undefined && void changes.place(position, manager, before),
    };
  };
  return (
    <>
      <Item icon={<IconArrowUp {...look} />} say="position-earlier" {...step("earlier")} />
      <Item icon={<IconArrowDown {...look} />} say="position-later" {...step("later")} />
    </>
  );
}

/** Who holds the post, and whether there is one. */
function Holding({ row }: RowProps) {
  const { ask, changes, opened, setOpened } = usePeopleTab();
  const { position, state, holder } = row;
  return (
    <>
      {holder === null && state !== "closed" && (
        <Item
          icon={<IconUserCheck {...look} />}
          say="position-fill"
          onClick={() => ask({ about: "fill", position })}
        />
      )}
      {holder !== null && (
        <Item
          icon={<IconDoorExit {...look} />}
          say="position-vacate"
          onClick={() => void changes.vacate(position)}
        />
      )}
      {state === "closed" ? (
        <Item
          icon={<IconRestore {...look} />}
          say="position-reopen"
          onClick={() => void changes.state(position, holder === null ? "vacant" : "filled")}
        />
      ) : (
        <Item
          icon={<IconCircleX {...look} />}
          say="position-close"
          onClick={() => void changes.state(position, "closed")}
        />
      )}
      <Item
        icon={<IconTrash {...look} />}
        say="position-remove"
        onClick={() => {
          if (opened === position) setOpened(null);
          void changes.remove(position);
        }}
      />
    </>
  );
}

/** Erases who holds the post for good: apart from all that can be undone. */
function Erase({ row, back }: RowProps & { back: Props["back"] | undefined }) {
  const words = useWords();
  const { setErasing } = usePeopleTab();
  const { holder, name } = row;
  if (holder === null) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        color="var(--v-bad)"
        leftSection={<IconEraser {...look} />}
        onClick={() => setErasing({ id: holder, name, back })}
      >
        {words.say("erase-person")}
      </Menu.Item>
    </>
  );
}

/** The menu of a card or a line, opened by the keyboard or the right button where that happened. */
export function FloatingPostMenu() {
  const { menu, setMenu } = usePeopleTab();
  return (
    <Menu
      opened={menu !== null}
      onChange={(opened) => !opened && setMenu(null)}
      position="bottom-start"
      shadow="md"
      width={240}
      trapFocus
      returnFocus
      // What it hangs from is a point, which counts as hidden.
      hideDetached={false}
    >
      <Menu.Target>
        <span
          aria-hidden
          style={{ position: "fixed", left: menu?.at.x ?? 0, top: menu?.at.y ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown>{menu && <PostMenuItems position={menu.position} />}</Menu.Dropdown>
    </Menu>
  );
}
