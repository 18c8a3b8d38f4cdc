// What a client is worth as far as the ledger says: twelve months, the trend, its share of our revenue,
// the margin where cost is known. What cannot be said is refused in words instead of shown as a number.
import { Button, Skeleton, Text } from "@mantine/core";
import { IconChartBar, IconCoins, IconTable } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { desk } from "../../shared/bridge/desk";
import type { ValueView } from "../../shared/bridge/types";
import { MarkTag } from "../../shared/components/MarkTag";
import { Section } from "../../shared/components/Section";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { changeInPercent } from "../../shared/format/decimals";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { MonthBars } from "./MonthBars";
import { MonthTable } from "./MonthTable";
import styles from "./ValueSummary.module.css";

interface Props {
  account: string;
}

export function ValueSummary({ account }: Props) {
  const words = useWords();
  const [asTable, setAsTable] = useState(false);
  const value = useQuery({ queryKey: ["value", account], queryFn: () => desk.value(account) });
  const hasMonths = (value.data?.months.length ?? 0) > 0;
  const Icon = asTable ? IconChartBar : IconTable;
  return (
    <Section
      title={words.say("value-title")}
      aside={
        hasMonths && (
          <Button
            variant="subtle"
            color="gray"
            className="quiet"
            leftSection={<Icon size={16} stroke={1.5} />}
            onClick={() => setAsTable(!asTable)}
          >
            {words.say(asTable ? "value-as-chart" : "value-as-table")}
          </Button>
        )
      }
    >
      {value.error && <FailureMessage error={value.error} />}
      {value.isPending && <Skeleton height={220} />}
      {value.data && <Figures value={value.data} asTable={asTable} />}
    </Section>
  );
}

function Figures({ value, asTable }: { value: ValueView; asTable: boolean }) {
  const words = useWords();
  if (value.lines === 0) return <NoLedger />;
  const months = { months: value.months, currency: value.currency };
  return (
    <>
      <div className={styles.figures}>
        <YearFigure value={value} />
        <ShareFigure value={value} />
        <MarginFigure value={value} />
        <TotalFigure value={value} />
      </div>
      {value.months.length > 0 &&
        (asTable ? <MonthTable {...months} /> : <MonthBars {...months} />)}
      {value.refusals
        .filter(({ what }) => what !== "margin" && what !== "share")
        .map(({ what, reason }) => (
          <Text key={what} size="xs" c="dimmed" mt="xs">
            {words.say(`refused-${what}`)}: {words.say(`because-${reason}`)}
          </Text>
        ))}
    </>
  );
}

interface FigureProps {
  label: string;
  children: ReactNode;
  note?: ReactNode;
}

function Figure({ label, children, note }: FigureProps) {
  return (
    <div className={styles.figure}>
      <div className={styles.label}>{label}</div>
      <div className={styles.number}>{children}</div>
      {note && <div className={styles.note}>{note}</div>}
    </div>
  );
}

function YearFigure({ value }: { value: ValueView }) {
  const words = useWords();
  const format = useFormat();
  const { revenue_ttm: now, revenue_previous: before, currency } = value;
  if (now === null) return null;
  const change = before === null ? null : changeInPercent(before, now);
  const note =
    change === null
      ? value.as_of && words.say("value-until", { day: format.day(value.as_of) })
      : words.say(change < 0 ? "value-less" : "value-more", {
          change: format.percent(Math.abs(change)),
          before: format.money(before ?? "0", currency),
        });
  return (
    <Figure label={words.say("value-ttm")} note={note}>
      <span title={format.money(now, currency, 2)}>{format.money(now, currency)}</span>
    </Figure>
  );
}

function ShareFigure({ value }: { value: ValueView }) {
  const words = useWords();
  const format = useFormat();
  if (value.share === null)
    return <Refused value={value} what="share" label={words.say("value-share")} />;
  return (
    <Figure label={words.say("value-share")} note={value.mark && <MarkTag mark={value.mark} />}>
      {format.percent(value.share)}
    </Figure>
  );
}

function MarginFigure({ value }: { value: ValueView }) {
  const words = useWords();
  const format = useFormat();
  const label = words.say("value-margin");
  if (value.margin === null) return <Refused value={value} what="margin" label={label} />;
  const whole = value.margin_covers === null || Number(value.margin_covers) >= 100;
  const note = whole
    ? undefined
    : words.say("value-margin-covers", { share: format.percent(value.margin_covers ?? "0") });
  return (
    <Figure label={label} note={note}>
      {format.money(value.margin, value.currency)}
    </Figure>
  );
}

function TotalFigure({ value }: { value: ValueView }) {
  const words = useWords();
  const format = useFormat();
  if (value.revenue === null) return null;
  const since = value.first_day && words.say("value-since", { day: format.day(value.first_day) });
  return (
    <Figure label={words.say("value-total")} note={since}>
      <span title={format.money(value.revenue, value.currency, 2)}>
        {format.money(value.revenue, value.currency)}
      </span>
    </Figure>
  );
}

/** A figure that cannot be said, with the reason. */
function Refused({ value, what, label }: { value: ValueView; what: string; label: string }) {
  const words = useWords();
  const refusal = value.refusals.find((one) => one.what === what);
  if (!refusal) return null;
  return (
    <Figure label={label} note={words.say(`because-${refusal.reason}`)}>
      <span className={styles.refused}>{words.say("value-not-known")}</span>
    </Figure>
  );
}

function NoLedger() {
  const words = useWords();
  return (
    <div className={styles.none}>
      <IconCoins size={24} stroke={1.2} aria-hidden />
      <Text size="sm" c="dimmed">
        {words.say("value-empty")}
      </Text>
      <Button component={Link} href="/import" variant="default">
        {words.say("value-empty-import")}
      </Button>
    </div>
  );
}
