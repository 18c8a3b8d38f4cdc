// The figures of a client as far as the ledger says: twelve months and the trend, its share of our revenue, the
// margin where cost is known, all of it. What cannot be said is refused in words instead of shown as a number.
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ValueView } from "../../shared/bridge/types";
import { MarkTag } from "../../shared/components/MarkTag";
import { changeInPercent } from "../../shared/format/decimals";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { headAmount } from "./sum-words";
import styles from "./ValueSummary.module.css";

interface Props {
  value: ValueView;
  /** All in one line. */
  wide?: boolean;
}

export function Figures({ value, wide = false }: Props) {
  return (
    <div className={wide ? styles.wide : styles.figures}>
      <YearFigure value={value} />
      <ShareFigure value={value} />
      <TotalFigure value={value} />
      <MarginFigure value={value} />
    </div>
  );
}

/** What cannot be said beside the figures themselves. */
export function Refusals({ value }: { value: ValueView }) {
  const words = useWords();
  return value.refusals
    .filter(({ what }) => what !== "margin" && what !== "share")
    .map(({ what, reason }) => (
      <Text key={what} size="xs" c="dimmed" mt="xs">
        {words.say(`refused-${what}`)}: {words.say(`because-${reason}`)}
      </Text>
    ));
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
          before: headAmount(format, before ?? "0", currency),
        });
  return (
    <Figure label={words.say("value-ttm")} note={note}>
      <span title={format.money(now, currency, 2)}>{headAmount(format, now, currency)}</span>
    </Figure>
  );
}

function ShareFigure({ value }: { value: ValueView }) {
  const words = useWords();
  const format = useFormat();
  if (value.share === null)
    return <Refused value={value} what="share" label={words.say("value-share")} />;
  return (
    <Figure
      label={words.say(value.group_share ? "value-share-group" : "value-share")}
      note={value.mark && <MarkTag mark={value.mark} />}
    >
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
      {headAmount(format, value.margin, value.currency)}
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
        {headAmount(format, value.revenue, value.currency)}
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
