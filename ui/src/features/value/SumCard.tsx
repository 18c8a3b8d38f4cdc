// One of the four sums: how far it can be trusted, the amount or why there is none, what is likely, and the way
// into its arithmetic.
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { Rung, Sum } from "../../shared/bridge/types";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { BandStrip } from "./BandStrip";
import type { Band } from "./band-layout";
import styles from "./SumCard.module.css";
import { SumStatusSign } from "./SumStatusSign";
import { counted, headAmount, likely, ordersAhead } from "./sum-words";

interface Props {
  rung: Rung;
  sum: Sum;
  currency: string | null;
  /** Where it stands beside the other sums; null where there is nothing to compare. */
  band: Band | null;
  zero: number;
  opened: boolean;
  /** The id of what opens. */
  detail: string;
  onOpen: () => void;
  /** What can be done where something is missing. */
  children?: ReactNode;
}

export function SumCard(props: Props) {
  const { rung, sum, opened, detail, onOpen, children } = props;
  const words = useWords();
  const openable = sum.lines.length > 0 || opened;
  return (
    <section
      className={styles.card}
      data-opened={opened || undefined}
      aria-label={words.say(`rung-${rung}`)}
    >
      <h3 className={styles.name}>{words.say(`rung-${rung}`)}</h3>
      <p className={styles.what}>{words.say(`rung-${rung}-what`)}</p>
      <SumStatusSign status={sum.status} />
      {sum.amount === null ? (
        <Refusal sum={sum} />
      ) : (
        <>
          <Amount {...props} />
          <Notes sum={sum} />
        </>
      )}
      <div className={styles.foot}>
        {children}
        {openable && (
          <Button
            variant="subtle"
            className="quiet"
            aria-expanded={opened}
            aria-controls={opened ? detail : undefined}
            onClick={onOpen}
          >
            {words.say(opened ? "worth-close" : "worth-open")}
          </Button>
        )}
      </div>
    </section>
  );
}

function Amount({ rung, sum, currency, band, zero }: Props) {
  const words = useWords();
  const format = useFormat();
  const { amount, orders } = sum;
  if (amount === null) return null;
  return (
    <>
      <div className={styles.amount} title={format.money(amount, currency, 2)}>
        {headAmount(format, amount, currency)}
      </div>
      {band && <BandStrip band={band} zero={zero} sure={sum.status === "supported"} />}
      <div className={styles.likely}>
        <div>
          {rung === "historic" ? counted(format, words, sum) : likely(format, words, sum, currency)}
        </div>
        <div>{ordersAhead(format, words, orders)}</div>
      </div>
    </>
  );
}

/** Why there is no number, and which sums say more. */
function Refusal({ sum }: { sum: Sum }) {
  const words = useWords();
  const format = useFormat();
  const orders = ordersAhead(format, words, sum.orders);
  return (
    <div className={styles.refusal}>
      {orders && <p>{words.say("worth-orders-as-before", { orders })}</p>}
      <Model sum={sum} />
      {sum.reasons.map((reason) => (
        <p key={reason}>{words.say(`reason-worth-${reason}`)}</p>
      ))}
      {sum.status === "not_supported" && sum.instead.length > 0 && (
        <p>
          {words.say("worth-instead", {
            rungs: format.list(sum.instead.map((rung) => words.say(`rung-${rung}`))),
          })}
        </p>
      )}
    </div>
  );
}

/** Which model it came from, and by how much that missed what it had not seen. */
function Model({ sum }: { sum: Sum }) {
  const words = useWords();
  const format = useFormat();
  if (!sum.model) return null;
  return (
    <p>
      {format.line([
        words.say(`model-${sum.model}`),
        sum.bias !== null && words.say("worth-bias", { bias: format.signedShare(sum.bias) }),
      ])}
    </p>
  );
}

/** What keeps the sum from being sure, and which model it came from. */
function Notes({ sum }: { sum: Sum }) {
  const words = useWords();
  return (
    <div className={styles.notes}>
      {sum.reasons.map((reason) => (
        <p key={reason}>{words.say(`reason-worth-${reason}`)}</p>
      ))}
      <Model sum={sum} />
    </div>
  );
}
