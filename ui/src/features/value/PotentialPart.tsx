// What a client could bring in twelve months and why, how much of it is ours already, and whether the client is
// to grow or to stay: together they decide between KAM and AM.
import { SegmentedControl, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { ClientView, GoalMode, WorthView } from "../../shared/bridge/types";
import { EditableDay } from "../../shared/components/EditableDay";
import { EditableText } from "../../shared/components/EditableText";
import { Section } from "../../shared/components/Section";
import { useToast } from "../../shared/components/use-toast";
import { dateValue, textValue } from "../../shared/edits/use-edit-cell";
import { magnitude } from "../../shared/format/decimals";
import { shareToPercent } from "../../shared/format/shares";
import { useFormat, useLanguage } from "../../shared/format/use-format";
import { goalModes } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { FieldGrid, FieldLine } from "./FieldGrid";
import { DecimalField, useSaveCell } from "./NumberFields";
import styles from "./PotentialPart.module.css";

interface Props {
  account: string;
}

export function PotentialPart({ account }: Props) {
  const words = useWords();
  const language = useLanguage();
  const client = useQuery({
    queryKey: ["client", account, language],
    queryFn: () => desk.client(account, language),
  });
  const worth = useQuery({ queryKey: ["worth", account], queryFn: () => desk.worth(account) });
  return (
    <Section title={words.say("potential-title")}>
      {client.data && worth.data ? (
        <div className={styles.columns}>
          <Fields view={client.data} />
          <Wallet view={client.data} worth={worth.data} />
        </div>
      ) : (
        <Skeleton height={120} />
      )}
    </Section>
  );
}

function Fields({ view }: { view: ClientView }) {
  const words = useWords();
  const save = useSaveCell("account", view.account.id);
  const { potential, potential_currency: currency, potential_reason, potential_on } = view.account;
  const amount = words.say("client-potential");
  const reason = words.say("client-potential_reason");
  const day = words.say("client-potential_on");
  return (
    <FieldGrid broad>
      <FieldLine label={amount}>
        <div className={styles.amount}>
          <DecimalField
            label={amount}
            value={potential}
            onSave={(value) => save("potential", value)}
          />
          <EditableText
            label={words.say("client-potential_currency")}
            placeholder={words.say("client-currency-hint")}
            value={currency}
            read={(typed) => (/^[a-z]{3}$/i.test(typed) ? typed.toUpperCase() : undefined)}
            refusal={words.say("field-no-currency")}
            onSave={(value) => save("potential_currency", textValue(value))}
          />
        </div>
      </FieldLine>
      <FieldLine label={reason}>
        <EditableText
          label={reason}
          multiline
          minRows={1}
          value={potential_reason}
          onSave={(value) => save("potential_reason", textValue(value))}
        />
      </FieldLine>
      <FieldLine label={day}>
        <EditableDay
          label={day}
          value={potential_on}
          onSave={(value) => save("potential_on", dateValue(value))}
        />
      </FieldLine>
      <GoalLine view={view} />
    </FieldGrid>
  );
}

function GoalLine({ view }: { view: ClientView }) {
  const words = useWords();
  const toast = useToast();
  const save = useSaveCell("account", view.account.id);
  const label = words.say("goal-mode");
  return (
    <FieldLine label={label}>
      <SegmentedControl
        aria-label={label}
        value={view.account.goal_mode ?? ""}
        data={goalModes.map((code) => ({ value: code, label: words.code("goal-mode", code) }))}
        onChange={(code) => save("goal_mode", textValue(code as GoalMode)).catch(toast.fail)}
      />
    </FieldLine>
  );
}

/** How much of the potential is ours, as a bar, and what follows for who looks after the client. */
export function Wallet({ view, worth }: { view: ClientView; worth: WorthView }) {
  const words = useWords();
  const format = useFormat();
  const { share_of_wallet: share, wallet_refused: refused, basis, currency } = worth;
  if (view.account.potential === null) {
    return <p className={styles.said}>{words.say("wallet-none")}</p>;
  }
  return (
    <div>
      {share === null ? (
        <p className={styles.said}>
          {words.say(refused ? `reason-worth-${refused}` : "wallet-unknown")}
        </p>
      ) : (
        <>
          <div className={styles.label}>{words.say("wallet-share")}</div>
          <div className={styles.number}>{format.share(share)}</div>
          <svg width="100%" height={12} aria-hidden role="presentation" className={styles.bar}>
            <rect width="100%" height={12} rx={2} fill="var(--v-hairline)" />
            <rect
              width={`${Math.min(100, magnitude(shareToPercent(share)))}%`}
              height={12}
              rx={2}
              fill="var(--v-bar)"
            />
          </svg>
        </>
      )}
      {basis && (
        <p className={styles.said}>
          {words.say(magnitude(basis.lambda) > 0 ? "wallet-basis-grow" : "wallet-basis-maintain", {
            basis: format.money(basis.basis, currency),
            ttm: format.money(basis.ttm, currency),
          })}
        </p>
      )}
    </div>
  );
}
