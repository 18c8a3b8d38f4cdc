// What the cells of the table of clients show. One line each; what does not fit is in the title. No cell
// holds a tooltip of its own: thousands of lines scroll past.
import { createContext, useContext } from "react";
import type { ClientRow } from "../../shared/bridge/types";
import { ShareBar } from "../../shared/components/ShareBar";
import { Sparkline } from "../../shared/components/Sparkline";
import { magnitude } from "../../shared/format/decimals";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import styles from "./ClientsTable.module.css";

interface Props {
  row: ClientRow;
}

/** The currency that stands above the table because all rows share it; null where they do not. */
export const SharedCurrency = createContext<string | null>(null);

/** A name, and beside it that no business is done; the group it belongs to on hover. */
export function NameCell({ row }: Props) {
  const words = useWords();
  const idle = row.kind === "prospect" || row.kind === "lost" ? row.kind : null;
  return (
    <span className={styles.named} title={[row.name, row.group].filter(Boolean).join(" · ")}>
      <span className={styles.name}>{row.name}</span>
      {idle && <span className={styles.aside}>{words.say(`client-kind-${idle}`)}</span>}
    </span>
  );
}

export function GroupCell({ row }: Props) {
  return <span title={row.group ?? undefined}>{row.group}</span>;
}

export function CategoriesCell({ row }: Props) {
  const words = useWords();
  const format = useFormat();
  const text = format.list(row.categories.map((category) => words.code("category", category)));
  return <span title={text}>{text}</span>;
}

export function StageCell({ row }: Props) {
  const words = useWords();
  const text = row.stage ? words.code("stage", row.stage) : "";
  return <span title={text}>{text}</span>;
}

export function KindCell({ row }: Props) {
  const words = useWords();
  const text = row.kind ? words.code("account-kind", row.kind) : "";
  return <span title={text}>{text}</span>;
}

export function OwnerCell({ row }: Props) {
  const words = useWords();
  return (
    <span className={styles.named} title={row.owner ?? undefined}>
      <span className={styles.plainName}>{row.owner}</span>
      {row.owner_role && (
        <span className={styles.role}>{words.tag("owner-role", row.owner_role)}</span>
      )}
    </span>
  );
}

export function RevenueCell({ row }: Props) {
  const format = useFormat();
  const shared = useContext(SharedCurrency);
  if (row.revenue_ttm === null) return null;
  const currency = row.currency === shared ? null : row.currency;
  return (
    <span className={styles.drawn}>
      <Sparkline values={row.months.map(magnitude)} />
      <span title={format.money(row.revenue_ttm, row.currency, 2)}>
        {format.money(row.revenue_ttm, currency)}
      </span>
    </span>
  );
}

/** The share of our revenue; where it is the whole group's, the word says so. */
export function ShareCell({ row }: Props) {
  const words = useWords();
  const format = useFormat();
  if (row.share === null) return null;
  const ofGroup = row.group_share
    ? words.say("share-of-group-of", { group: row.group ?? "" })
    : null;
  return (
    <span className={styles.drawn} title={ofGroup ?? undefined}>
      <ShareBar share={magnitude(row.share)} mark={row.mark} />
      <span className={styles.share}>
        {format.percentUnder(row.share)}
        {row.group_share && (
          <span className={styles.aside}>
            <span className="unseen">, </span>
            {words.say("share-of-group")}
          </span>
        )}
      </span>
    </span>
  );
}

export function PotentialCell({ row }: Props) {
  const format = useFormat();
  if (!row.potential) return null;
  const { amount, currency } = row.potential;
  return <span title={format.money(amount, currency, 2)}>{format.money(amount, currency)}</span>;
}

export function VisitCell({ row }: Props) {
  const words = useWords();
  const format = useFormat();
  if (!row.next_visit) return null;
  const zone = row.next_visit_zone;
  const text = format.timeName(row.next_visit, zone);
  return <span title={zone ? format.line([text, words.city(zone)]) : text}>{text}</span>;
}

export function ContactCell({ row }: Props) {
  const format = useFormat();
  if (!row.last_contact) return null;
  return <span title={format.day(row.last_contact)}>{format.dayName(row.last_contact)}</span>;
}

export function ActionsCell({ row }: Props) {
  const format = useFormat();
  return row.open_actions > 0 && format.number(row.open_actions);
}

export function PositionsCell({ row }: Props) {
  const format = useFormat();
  return row.positions > 0 && format.number(row.positions);
}

export function NumberCell({ row }: Props) {
  return <span title={row.external_id ?? undefined}>{row.external_id}</span>;
}
