// Who holds the position: roles, relationship, contact, concerns, and how their attitude showed over time.
import { Text } from "@mantine/core";
import type { Attitude, BuyingRole, PositionView } from "../../shared/bridge/types";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { StrengthDots } from "../../shared/components/StrengthDots";
import { useFormat } from "../../shared/format/use-format";
import { strengths } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { CodeFact, Fact, TextFact } from "./PanelFacts";
import styles from "./PersonPanel.module.css";

type Holder = NonNullable<PositionView["holder"]>;

interface Props {
  holder: Holder;
  roles: BuyingRole[];
}

const contact = ["email", "phone", "messenger"] as const;

export function HolderFacts({ holder, roles }: Props) {
  const words = useWords();
  const row = { table: "stakeholder", row: holder.id } as const;
  return (
    <section className={styles.part}>
      <h3>{words.say("person-facts")}</h3>
      <dl>
        <TextFact
          {...row}
          field="name"
          label={words.say("person-name")}
          value={holder.name}
          required
        />
        <Fact label={words.say("person-roles")}>
          <Roles roles={roles} />
        </Fact>
        <CodeFact
          {...row}
          field="strength"
          label={words.say("person-relationship")}
          value={holder.strength}
          list="strength"
          codes={strengths}
          sign={holder.strength && <StrengthDots strength={holder.strength} silent />}
        />
        {contact.map((field) => (
          <TextFact
            key={field}
            {...row}
            field={field}
            label={words.say(`person-${field}`)}
            value={holder[field]}
          />
        ))}
        {(["concerns", "notes"] as const).map((field) => (
          <TextFact
            key={field}
            {...row}
            field={field}
            label={words.say(`person-${field}`)}
            value={holder[field]}
            multiline
          />
        ))}
      </dl>
    </section>
  );
}

function Roles({ roles }: { roles: BuyingRole[] }) {
  const words = useWords();
  if (roles.length === 0) return words.say("person-roles-none");
  return roles.map((role) => (
    <div key={role}>
      <span className={styles.tag}>{words.tag("role", role)}</span>
      {words.code("role", role)}
    </div>
  ));
}

/** Latest first: what showed, when, and by what. */
export function Attitudes({ attitudes }: { attitudes: Attitude[] }) {
  const words = useWords();
  const format = useFormat();
  return (
    <section className={styles.part}>
      <h3>{words.say("person-attitude")}</h3>
      {attitudes.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.say("person-attitude-none")}
        </Text>
      )}
      <ul className={styles.attitudes}>
        {attitudes.map(({ id, attitude, seen_on: seen, evidence }) => (
          <li key={id}>
            <div className={styles.seen}>
              {attitude && <AttitudeSign attitude={attitude} silent />}
              <span>{attitude && words.code("attitude", attitude)}</span>
              {seen && <span className={styles.day}>{format.day(seen)}</span>}
            </div>
            {evidence && <p>{evidence}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
