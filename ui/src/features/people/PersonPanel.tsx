// The panel at the right of the canvas: the position and who holds it. What one cell holds is edited here;
// attitudes, which are dated and come with evidence, are only shown.
import { CloseButton, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import type { PlacedCard, Value } from "../../shared/bridge/types";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { EditableSelect } from "../../shared/components/EditableSelect";
import { EditableText } from "../../shared/components/EditableText";
import { StrengthDots } from "../../shared/components/StrengthDots";
import { textValue, useEditCell } from "../../shared/edits/use-edit-cell";
import { useFormat } from "../../shared/format/use-format";
import { positionStates, strengths } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./PersonPanel.module.css";

interface Props {
  placed: PlacedCard;
  /** The name of the manager's card. */
  manager: string | null;
  onClose: () => void;
}

export function PersonPanel({ placed, manager, onClose }: Props) {
  const words = useWords();
  const { card } = placed;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (card.position) heading.current?.focus({ preventScroll: true });
  }, [card.position]);
  return (
    <aside
      className={styles.panel}
      aria-labelledby="person-panel"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div className={styles.head}>
        <h2 id="person-panel" ref={heading} tabIndex={-1} className={styles.title}>
          {card.name ?? words.code("position-state", card.state)}
        </h2>
        <CloseButton aria-label={words.say("action-close")} onClick={onClose} />
      </div>
      {(card.title || card.department) && (
        <Text size="sm" c="dimmed">
          {[card.title, card.department].filter(Boolean).join(" · ")}
        </Text>
      )}
      <PositionFacts placed={placed} manager={manager} />
      {card.holder && <HolderFacts placed={placed} holder={card.holder} />}
    </aside>
  );
}

function useSave(table: "position" | "stakeholder", row: string) {
  const edit = useEditCell();
  return (field: string, value: Value) => edit.mutateAsync({ table, row, field, value });
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PositionFacts({ placed, manager }: { placed: PlacedCard; manager: string | null }) {
  const words = useWords();
  const format = useFormat();
  const { card } = placed;
  const save = useSave("position", card.position);
  const text = (field: "title" | "department") => (
    <Fact label={words.say(`position-${field}`)}>
      <EditableText
        label={words.say(`position-${field}`)}
        value={card[field]}
        onSave={(value) => save(field, textValue(value))}
      />
    </Fact>
  );
  return (
    <dl className={styles.facts} aria-label={words.say("position-facts")}>
      {text("title")}
      {text("department")}
      <Fact label={words.say("position-state")}>
        <EditableSelect
          label={words.say("position-state")}
          value={card.state}
          clearable={false}
          options={positionStates.map((state) => ({
            value: state,
            label: words.code("position-state", state),
          }))}
          onSave={(state) => save("state", textValue(state))}
        />
      </Fact>
      <Fact label={words.say("position-manager")}>{manager ?? words.say("position-top")}</Fact>
      <Fact label={words.say("position-reports")}>
        {placed.reports === 0
          ? words.say("position-no-reports")
          : words.say("position-reports-below", {
              reports: format.number(placed.reports),
              below: format.number(placed.below),
            })}
      </Fact>
    </dl>
  );
}

function HolderFacts({ placed, holder }: { placed: PlacedCard; holder: string }) {
  const words = useWords();
  const { card } = placed;
  const save = useSave("stakeholder", holder);
  return (
    <dl className={styles.facts} aria-label={words.say("person-facts")}>
      <Fact label={words.say("person-name")}>
        <EditableText
          label={words.say("person-name")}
          value={card.name}
          required
          onSave={(value) => save("name", textValue(value))}
        />
      </Fact>
      <Fact label={words.say("person-roles")}>
        {card.roles.length === 0
          ? words.say("person-roles-none")
          : card.roles.map((role) => (
              <div key={role}>
                <span className={styles.tag}>{words.tag("role", role)}</span>
                {words.code("role", role)}
              </div>
            ))}
      </Fact>
      <Fact label={words.say("person-attitude")}>
        {card.attitude ? (
          <span className={styles.sign}>
            <AttitudeSign attitude={card.attitude} silent />
            {words.code("attitude", card.attitude)}
          </span>
        ) : (
          words.say("person-attitude-none")
        )}
      </Fact>
      <Fact label={words.say("person-relationship")}>
        <span className={styles.sign}>
          {card.strength && <StrengthDots strength={card.strength} silent />}
          <EditableSelect
            label={words.say("person-relationship")}
            value={card.strength}
            options={strengths.map((one) => ({ value: one, label: words.code("strength", one) }))}
            onSave={(strength) => save("strength", textValue(strength))}
          />
        </span>
      </Fact>
    </dl>
  );
}
