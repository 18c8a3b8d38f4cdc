// Comes into a workspace that others share, from the first start: where it lies, the code of the invitation or the
// recovery key from paper, who one is, and what keeps the copy on this computer.
import { Button, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { WayIn, WorkspaceState } from "../../shared/bridge/types";
import { Form } from "../../shared/components/Form";
import { Threshold } from "../../shared/components/Threshold";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { failureCode, isAtField } from "../../shared/failures/failure-words";
import { ProtectionFields, useProtection } from "../../shared/passphrase/ProtectionFields";
import { useWords } from "../../shared/words/use-words";
import { codeCount, codeFault, groupedCode, paperFault, plainCode } from "./invitation-code";
import { PlaceFields } from "./PlaceFields";
import { remoteOf } from "./place-draft";
import { usePlace } from "./use-place";
import { useWho, WhoFields } from "./WhoFields";

interface Props {
  state: WorkspaceState;
  foot: React.ReactNode;
  onBack: () => void;
}

type Way = "join" | "recover";

export function JoinStart({ state, foot, onBack }: Props) {
  const words = useWords();
  const [way, setWay] = useState<Way>("join");
  const [code, setCode] = useState("");
  const [paper, setPaper] = useState("");
  const [tried, setTried] = useState(false);
  const isJoin = way === "join";
  const who = useWho(isJoin);
  const protection = useProtection(state.keychain);
  const come = useComeIn();
  const place = usePlace(state.folder, come.error);
  const isUnknown = failureCode(come.error) === "invitation_unknown";
  const submit = () => {
    setTried(true);
    const fault = isJoin ? codeFault(code) : paperFault(paper);
    // All of them, so that every field says what it lacks at once.
    const sound = [place.check(), who.check(), protection.check(), fault === null];
    if (!sound.every(Boolean)) return;
    const asked = { remote: remoteOf(place.draft), device_name: who.device.trim() };
    const how: WayIn = isJoin
      ? { join: { ...asked, code: plainCode(code), person: who.person.trim() } }
      : { recover: { ...asked, paper } };
    come.mutate({ passphrase: protection.passphrase, how });
  };
  const typed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      come.reset();
      set(value);
    };
  const isElsewhere =
    come.error && !isUnknown && !place.isAtField && !isAtField(come.error, "name");
  return (
    <Threshold title={words.say("join-title")} text={words.say("join-text")} foot={foot} wide>
      <Form label={words.say("join-title")} onSubmit={submit}>
        <Stack gap="lg">
          <SegmentedControl
            fullWidth
            aria-label={words.say("join-way")}
            value={way}
            data={(["join", "recover"] as const).map((one) => ({
              value: one,
              label: words.say(`join-way-${one}`),
            }))}
            onChange={(next) => typed(setWay)(next as Way)}
          />
          <PlaceFields draft={place.draft} errors={place.errors} onChange={typed(place.change)} />
          {isJoin ? (
            <CodeField
              code={code}
              tried={tried}
              refused={isUnknown}
              onChange={typed(setCode)}
              onLeave={() => setCode(groupedCode(code))}
            />
          ) : (
            <PaperField
              paper={paper}
              wrong={(tried && paperFault(paper) !== null) || isUnknown}
              onChange={typed(setPaper)}
            />
          )}
          <WhoFields who={who} error={come.error} />
          <ProtectionFields protection={protection} />
          {isElsewhere && <FailureMessage error={come.error} />}
          <Stack gap="sm">
            <Button type="submit" fullWidth loading={come.isPending}>
              {words.say(isJoin ? "join-go" : "recover-go")}
            </Button>
            <Button fullWidth variant="default" disabled={come.isPending} onClick={onBack}>
              {words.say("action-back")}
            </Button>
          </Stack>
        </Stack>
      </Form>
    </Threshold>
  );
}

function useComeIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ passphrase, how }: { passphrase: string | null; how: WayIn }) =>
      desk.comeIn(passphrase, how),
    onSuccess: (made) => queries.setQueryData(["workspace"], made),
    meta: { failsInPlace: true },
  });
}

interface CodeProps {
  code: string;
  tried: boolean;
  /** No invitation has it. */
  refused: boolean;
  onChange: (code: string) => void;
  onLeave: () => void;
}

function CodeField({ code, tried, refused, onChange, onLeave }: CodeProps) {
  const words = useWords();
  const fault = codeFault(code);
  // A code that is too short is told only once somebody tried to go on: it may be half typed.
  const told = fault === "letters" || fault === "long" || tried ? fault : null;
  const error = told
    ? words.say(`join-code-${told}`, codeCount(code))
    : refused && words.say("failure-invitation_unknown");
  return (
    <TextInput
      label={words.say("join-code")}
      description={words.say("join-code-text")}
      value={code}
      error={error}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}

interface PaperProps {
  paper: string;
  wrong: boolean;
  onChange: (paper: string) => void;
}

function PaperField({ paper, wrong, onChange }: PaperProps) {
  const words = useWords();
  return (
    <div>
      <Textarea
        autosize
        minRows={2}
        label={words.say("recovery-title")}
        description={words.say("recover-text")}
        value={paper}
        error={wrong && words.say("recover-wrong")}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" mt="xs">
        {words.say("recover-meaning")}
      </Text>
    </div>
  );
}
