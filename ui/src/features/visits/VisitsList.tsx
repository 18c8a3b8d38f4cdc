// The list of all visits: what waits for a record, what comes, what is behind. Only lines in view are drawn.
import { Button, Group, Skeleton, Text } from "@mantine/core";
import { IconCalendarPlus, IconMapPin } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { VisitRow } from "../../shared/bridge/types";
import { EmptyState } from "../../shared/components/EmptyState";
import { SearchInput } from "../../shared/components/SearchInput";
import { holdsWords } from "../../shared/components/use-name-filter";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { todayIn } from "../../shared/format/days";
import { useFormat } from "../../shared/format/use-format";
import { useRowHeight } from "../../shared/preferences/use-density";
import { useWords } from "../../shared/words/use-words";
import { VisitLine } from "./VisitLine";
import styles from "./VisitsList.module.css";
import { grouped, type Group as VisitGroup } from "./visit-groups";

interface Props {
  onPlan: () => void;
}

/** A year back is what one asks for; the rest comes when it is asked for. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

export function VisitsList({ onPlan }: Props) {
  const words = useWords();
  const format = useFormat();
  const [search, setSearch] = useState("");
  const [whole, setWhole] = useState(false);
  const visits = useVisits(whole);
  const found = useMemo(
    () =>
      (visits.data ?? []).filter(({ client, goal, purpose }) =>
        holdsWords([client, goal, purpose && words.code("purpose", purpose)].join(" "), search),
      ),
    [visits.data, search, words],
  );
  if (visits.error) return <FailureMessage error={visits.error} />;
  if (!visits.data) return <Skeleton flex={1} />;
  if (visits.data.length === 0) return <NoVisits onPlan={onPlan} />;
  return (
    <>
      <Group gap="md" mb="md">
        <SearchInput label={words.say("visits-filter")} onSearch={setSearch} />
        <Text size="sm" c="dimmed" role="status">
          {found.length === 0
            ? words.say("visits-none-found")
            : words.say("visits-count", {
                count: found.length,
                shown: format.number(found.length),
              })}
        </Text>
        {!visits.whole && (
          <Button variant="subtle" className={styles.older} onClick={() => setWhole(true)}>
            {words.say("visits-older")}
          </Button>
        )}
      </Group>
      <Lines visits={found} />
    </>
  );
}

/** The visits of the last year and those that come; all there are where asked for, or where there are none. */
function useVisits(asked: boolean) {
  const from = yearBefore(todayIn(null, new Date()));
  const recent = useQuery({
    queryKey: ["visits", from, null],
    queryFn: () => desk.allVisits(from, null),
    placeholderData: keepPreviousData,
  });
  const whole = asked || recent.data?.length === 0;
  const all = useQuery({
    queryKey: ["visits", null, null],
    queryFn: () => desk.allVisits(null, null),
    enabled: whole,
  });
  const shown = asked ? (all.data ?? recent.data) : whole ? all.data : recent.data;
  return { data: shown, error: recent.error ?? all.error, whole };
}

export const visitColumns = ["when", "client", "purpose", "goal", "readiness"] as const;

type Item = { head: VisitGroup; count: number } | { visit: VisitRow };

function Lines({ visits }: { visits: VisitRow[] }) {
  const words = useWords();
  const format = useFormat();
  const height = useRowHeight();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(
    (): Item[] =>
      grouped(visits).flatMap(({ group, visits: within }): Item[] => [
        { head: group, count: within.length },
        ...within.map((visit) => ({ visit })),
      ]),
    [visits],
  );
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index] && "head" in items[index] ? 44 : height),
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table}>
        <caption className="unseen">{words.say("visits-title")}</caption>
        <thead className="unseen">
          <tr>
            {visitColumns.map((column) => (
              <th key={column} scope="col">
                {words.say(`visits-column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map(({ index, key }) => {
            const item = items[index];
            if (!item) return null;
            return "head" in item ? (
              <tr key={key} className={styles.group}>
                <th colSpan={5} scope="colgroup">
                  {words.say(`visits-${item.head}`)} <span>{format.number(item.count)}</span>
                </th>
              </tr>
            ) : (
              <VisitLine key={key} visit={item.visit} />
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}

function NoVisits({ onPlan }: Props) {
  const words = useWords();
  return (
    <EmptyState
      icon={<IconMapPin size={40} stroke={1.2} />}
      title={words.say("visits-empty")}
      text={words.say("visits-empty-text")}
    >
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size={16} stroke={1.5} />}
        onClick={onPlan}
      >
        {words.say("visit-plan")}
      </Button>
    </EmptyState>
  );
}
