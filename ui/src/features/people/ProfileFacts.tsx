// The sensitive profile of a person: not asked for and not shown until somebody says so, and forgotten when
// it is hidden again. Why it is kept stands first.
import { Button, Text } from "@mantine/core";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import { TextFact } from "./PanelFacts";
import styles from "./PersonPanel.module.css";

interface Props {
  stakeholder: string;
}

export const profileFields = [
  "profile_reason",
  "family",
  "home_town",
  "school",
  "hobbies",
  "standing",
  "ambitions",
] as const;

export function ProfileFacts({ stakeholder }: Props) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const Eye = shown ? IconEyeOff : IconEye;
  return (
    <section className={styles.part}>
      <h3>{words.say("person-profile")}</h3>
      <Text size="xs" c="dimmed">
        {words.say("person-profile-text")}
      </Text>
      <Button
        variant="subtle"
        className="quiet"
        leftSection={<Eye size={16} stroke={1.5} />}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {words.say(shown ? "person-profile-hide" : "person-profile-show")}
      </Button>
      {shown && <Shown stakeholder={stakeholder} />}
    </section>
  );
}

function Shown({ stakeholder }: Props) {
  const words = useWords();
  const profile = useQuery({
    queryKey: ["profile", stakeholder],
    queryFn: () => desk.profile(stakeholder),
    // Nothing of it is kept once it is hidden.
    gcTime: 0,
  });
  if (profile.error) return <FailureMessage error={profile.error} />;
  if (!profile.data) return null;
  const known = profile.data;
  return (
    <dl>
      {profileFields.map((field) => (
        <TextFact
          key={field}
          table="stakeholder"
          row={stakeholder}
          field={field}
          label={words.say(`person-${field}`)}
          value={known[field]}
          multiline
        />
      ))}
    </dl>
  );
}
