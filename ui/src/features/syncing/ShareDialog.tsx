// Begins to share the workspace, in four steps for a folder: where, who, the recovery key on paper, somebody to
// invite. The place is tried when the second step is left; what is wrong with it leads back to its field.
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { Form } from "../../shared/components/Form";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { isAtField } from "../../shared/failures/failure-words";
import { useWords } from "../../shared/words/use-words";
import { InvitationPart } from "./InvitationPart";
import { PlaceFields } from "./PlaceFields";
import { remoteOf } from "./place-draft";
import { RecoveryKeyPart } from "./RecoveryKeyPart";
import { StepLine } from "./StepLine";
import { usePlace } from "./use-place";
import { useWho, WhoFields } from "./WhoFields";

interface Props {
  opened: boolean;
  /** The folder of the workspace, which shared objects must not lie in. */
  folder: string;
  onClose: () => void;
}

const steps = ["place", "who", "key", "invite"] as const;
type Step = (typeof steps)[number];

export function ShareDialog({ opened, folder, onClose }: Props) {
  const words = useWords();
  const [step, setStep] = useState<Step>("place");
  const close = () => {
    onClose();
    setStep("place");
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={words.say("sharing-begin")}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      // The key is shown for once: it is not lost to a stray click.
      closeOnClickOutside={false}
      closeOnEscape={step === "place" || step === "invite"}
      withCloseButton={step !== "key"}
      size={620}
    >
      {opened && <Steps folder={folder} step={step} onStep={setStep} onClose={close} />}
    </Modal>
  );
}

interface StepsProps {
  folder: string;
  step: Step;
  onStep: (step: Step) => void;
  onClose: () => void;
}

function Steps({ folder, step, onStep, onClose }: StepsProps) {
  const words = useWords();
  const who = useWho();
  const share = useMutation({
    mutationFn: desk.share,
    onSuccess: () => onStep("key"),
    onError: (error) => {
      if (!isAtField(error, "name")) onStep("place");
    },
    meta: { failsInPlace: true },
  });
  const place = usePlace(folder, share.error);
  const begin = () => {
    if (who.check())
      share.mutate({
        remote: remoteOf(place.draft),
        person: who.person.trim(),
        device_name: who.device.trim(),
      });
  };
  return (
    <Stack gap="xl">
      <StepLine
        steps={steps.map((one) => words.say(`sharing-step-${one}`))}
        at={steps.indexOf(step)}
      />
      {step === "place" && (
        <Form
          label={words.say("sharing-step-place")}
          onSubmit={() => place.check() && onStep("who")}
        >
          <Stack gap="md">
            {share.error && !place.isAtField ? (
              <FailureMessage error={share.error} />
            ) : (
              <Text size="sm">{words.say("sharing-begin-text")}</Text>
            )}
            <PlaceFields
              draft={place.draft}
              errors={place.errors}
              onChange={(draft) => {
                share.reset();
                place.change(draft);
              }}
            />
            <Ways onBack={onClose} back={words.say("action-cancel")}>
              <Button type="submit">{words.say("sharing-next")}</Button>
            </Ways>
          </Stack>
        </Form>
      )}
      {step === "who" && (
        <Form label={words.say("sharing-step-who")} onSubmit={begin}>
          <Stack gap="md">
            <WhoFields who={who} error={share.error} />
            <Ways onBack={() => onStep("place")} back={words.say("action-back")}>
              <Button type="submit" loading={share.isPending}>
                {words.say("sharing-try")}
              </Button>
            </Ways>
          </Stack>
        </Form>
      )}
      {step === "key" && <RecoveryKeyPart onKept={() => onStep("invite")} />}
      {step === "invite" && <InvitationPart onClose={onClose} first />}
    </Stack>
  );
}

interface WaysProps {
  back: string;
  onBack: () => void;
  children: React.ReactNode;
}

function Ways({ back, onBack, children }: WaysProps) {
  return (
    <Group justify="flex-end" mt="sm">
      <Button variant="default" onClick={onBack}>
        {back}
      </Button>
      {children}
    </Group>
  );
}
