// What stands over the canvas: search, zoom, fit, unfold, and what the signs mean.
import { ActionIcon, Button, Popover, Text, Tooltip } from "@mantine/core";
import { IconArrowsMaximize, IconInfoCircle, IconMinus, IconPlus } from "@tabler/icons-react";
import { useReactFlow } from "@xyflow/react";
import { type Ref, useMemo, useState } from "react";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { SearchInput } from "../../shared/components/SearchInput";
import { StrengthDots } from "../../shared/components/StrengthDots";
import { attitudes, strengths } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./ChartTools.module.css";
import { findPeople } from "./find-people";
import type { ChartState } from "./use-chart";

interface Props {
  state: ChartState;
  searchRef: Ref<HTMLInputElement>;
  onLeave: () => void;
}

export function ChartTools({ state, searchRef, onLeave }: Props) {
  const words = useWords();
  const flow = useReactFlow();
  const tool = (name: string, icon: React.ReactNode, act: () => unknown) => (
    <Tooltip label={words.say(name)}>
      <ActionIcon aria-label={words.say(name)} onClick={() => void act()}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={styles.tools}>
      <ChartSearch state={state} searchRef={searchRef} onLeave={onLeave} />
      {state.folded.length > 0 && (
        <Button variant="default" onClick={state.unfoldAll}>
          {words.say("chart-unfold-all")}
        </Button>
      )}
      <div className={styles.group}>
        {tool("chart-zoom-out", <IconMinus size={18} stroke={1.5} />, flow.zoomOut)}
        {tool("chart-zoom-in", <IconPlus size={18} stroke={1.5} />, flow.zoomIn)}
        {tool("chart-fit", <IconArrowsMaximize size={18} stroke={1.5} />, () =>
          flow.fitView({ padding: 0.08, maxZoom: 1 }),
        )}
        <Legend />
      </div>
    </div>
  );
}

function ChartSearch({ state, searchRef, onLeave }: Props) {
  const words = useWords();
  const [search, setSearch] = useState("");
  const [at, setAt] = useState(0);
  const { everyone, reveal } = state;
  const found = useMemo(
    () => (everyone ? findPeople({ cards: [...everyone.cards.values()] }, search) : []),
    [everyone, search],
  );
  const goTo = (index: number, among: string[]) => {
    const wrapped = among.length === 0 ? 0 : (index + among.length) % among.length;
    setAt(wrapped);
    const position = among[wrapped];
    if (position) reveal(position);
  };
  return (
    <div className={styles.search}>
      <SearchInput
        label={words.say("chart-search")}
        inputRef={searchRef}
        width={220}
        onLeave={onLeave}
        onConfirm={(backwards) => goTo(at + (backwards ? -1 : 1), found)}
        onSearch={(text) => {
          setSearch(text);
          const cards = everyone ? [...everyone.cards.values()] : [];
          goTo(0, findPeople({ cards }, text));
        }}
      />
      {search.trim() && (
        <Text size="xs" c="dimmed" role="status" className="figures">
          {found.length === 0
            ? words.say("chart-found-none")
            : words.say("chart-found", { at: at + 1, count: found.length })}
        </Text>
      )}
    </div>
  );
}

/** What signs and keys mean. */
function Legend() {
  const words = useWords();
  return (
    <Popover width={300} position="bottom-end" shadow="md">
      <Popover.Target>
        <ActionIcon aria-label={words.say("chart-legend")}>
          <IconInfoCircle size={18} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.legend}>
          <h2>{words.say("person-attitude")}</h2>
          {attitudes.map((attitude) => (
            <div key={attitude}>
              <span>
                <AttitudeSign attitude={attitude} silent />
              </span>
              {words.code("attitude", attitude)}
            </div>
          ))}
          <h2>{words.say("person-relationship")}</h2>
          {strengths.map((strength) => (
            <div key={strength}>
              <span>
                <StrengthDots strength={strength} silent />
              </span>
              {words.code("strength", strength)}
            </div>
          ))}
          <h2>{words.say("chart-keys")}</h2>
          {["walk", "open", "fold", "search", "fit"].map((key) => (
            <div key={key}>
              <span>
                <kbd>{words.say(`chart-key-${key}`)}</kbd>
              </span>
              {words.say(`chart-key-${key}-does`)}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
