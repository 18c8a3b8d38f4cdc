// The visits of a month on a calendar, with those of the chosen day beside it.
import { Text } from "@mantine/core";
import { Calendar } from "@mantine/dates";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Fragment, useMemo, useState } from "react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { VisitRow } from "../../shared/bridge/types";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { todayIn } from "../../shared/format/days";
import { type Format, useFormat } from "../../shared/format/use-format";
import { useWords, type Words } from "../../shared/words/use-words";
import styles from "./VisitsCalendar.module.css";
import { byDay, pageOf } from "./visit-groups";

/** As many as a day of the calendar names; the rest is counted. */
const NAMED = 3;
const none: VisitRow[] = [];

export function VisitsCalendar() {
  const words = useWords();
  const format = useFormat();
  const today = todayIn(null, new Date());
  const [month, setMonth] = useState(`${today.slice(0, 7)}-01`);
  const [day, setDay] = useState(today);
  const { from, to } = pageOf(month);
  const visits = useQuery({
    queryKey: ["visits", from, to],
    queryFn: () => desk.allVisits(from, to),
    placeholderData: keepPreviousData,
  });
  const days = useMemo(() => byDay(visits.data ?? none), [visits.data]);
  if (visits.error) return <FailureMessage error={visits.error} />;
  const said = (date: string) => {
    const there = days.get(date) ?? none;
    const drawn = entriesOf(date, there, words, format).join(" ");
    const count = there.length;
    return format.line([
      drawn,
      format.day(date),
      count > 0 && words.say("visits-on-day", { count }),
    ]);
  };
  return (
    <div className={styles.page}>
      <Calendar
        className={styles.calendar ?? ""}
        classNames={{
          month: styles.month ?? "",
          day: styles.day ?? "",
          monthCell: styles.cell ?? "",
          weekday: styles.weekday ?? "",
          calendarHeader: styles.header ?? "",
          calendarHeaderLevel: styles.level ?? "",
        }}
        fullWidth
        maxLevel="year"
        date={month}
        onDateChange={(date) => setMonth(`${date.slice(0, 7)}-01`)}
        highlightToday
        monthLabelFormat={(date) => format.monthName(date.slice(0, 7))}
        ariaLabels={{
          previousMonth: words.say("calendar-month-before"),
          nextMonth: words.say("calendar-month-after"),
          previousYear: words.say("calendar-year-before"),
          nextYear: words.say("calendar-year-after"),
        }}
        getDayAriaLabel={said}
        getDayProps={(date) => ({ selected: date === day, onClick: () => setDay(date) })}
        renderDay={(date) => <Day date={date} visits={days.get(date) ?? none} />}
      />
      <DayList day={day} visits={days.get(day) ?? none} />
    </div>
  );
}

/** What a day of the calendar shows, line by line. */
function entriesOf(date: string, visits: VisitRow[], words: Words, format: Format): string[] {
  const named = visits
    .slice(0, NAMED)
    .map(({ starts_at: at, client }) => `${at?.slice(11, 16)} ${client}`);
  const more = visits.length - NAMED;
  return [
    format.number(Number(date.slice(8))),
    ...named,
    ...(more > 0 ? [words.say("visits-more", { count: more })] : []),
  ];
}

function Day({ date, visits }: { date: string; visits: VisitRow[] }) {
  const words = useWords();
  const format = useFormat();
  const [number, ...entries] = entriesOf(date, visits, words, format);
  return (
    <span className={styles.inside}>
      <span className={styles.number}>{number}</span>
      {entries.map((entry, index) => {
        const visit = index < NAMED ? visits[index] : undefined;
        return (
          <Fragment key={visit?.id ?? "more"}>
            {/* Read as one text, the lines are words apart. */}{" "}
            <span
              className={visit ? styles.entry : styles.more}
              data-state={visit?.unrecorded ? "unrecorded" : visit?.state}
            >
              {entry}
            </span>
          </Fragment>
        );
      })}
    </span>
  );
}

function DayList({ day, visits }: { day: string; visits: VisitRow[] }) {
  const words = useWords();
  const format = useFormat();
  return (
    <section className={styles.list} aria-labelledby="visits-of-day">
      <h2 id="visits-of-day">{format.dayName(day)}</h2>
      {visits.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.say("visits-none-on-day")}
        </Text>
      )}
      <ul>
        {visits.map((visit) => (
          <li key={visit.id}>
            <Link href={addresses.visit(visit.id, visit.unrecorded ? "record" : null)}>
              <span className={styles.time}>
                {[visit.starts_at?.slice(11, 16), visit.time_zone && words.city(visit.time_zone)]
                  .filter(Boolean)
                  .join(" ")}
              </span>
              <span className={styles.client}>{visit.client}</span>
            </Link>
            <p>
              {[visit.purpose && words.code("purpose", visit.purpose), visit.goal]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {visit.unrecorded && (
              <p className={styles.wanting}>{words.say("visit-unrecorded-mark")}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
