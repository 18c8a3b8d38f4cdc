// The short dialogs about a post: add one, move it under somebody picked by name, say who holds it.
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import { Form } from "../../shared/components/Form";
import { NameSelect } from "../../shared/components/NameSelect";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useWords } from "../../shared/words/use-words";
import { callPost } from "./call-post";
import { hindrance } from "./chart-moves";
import { FillForm } from "./FillForm";
import { namedPosts } from "./named-posts";
import { type Question, usePeopleTab } from "./people-tab";

export function PostQuestions() {
  const words = useWords();
  const { question, ask, rowOf } = usePeopleTab();
  const row = rowOf.get(question && question.about !== "add" ? question.position : "");
  const titles: Record<Question["about"], string> = {
    add: words.say("position-add"),
    move: words.say("position-move-title", { name: row ? callPost(row, words) : "" }),
    fill: words.say("position-fill-title", { title: row ? callPost(row, words) : "" }),
  };
  return (
    <Modal
      opened={question !== null}
      onClose={() => ask(null)}
      title={question && titles[question.about]}
      closeButtonProps={{ "aria-label": words.say("action-close") }}
      size={440}
    >
      {question?.about === "add" && <AddForm manager={question.manager} />}
      {question?.about === "move" && <MoveForm position={question.position} />}
      {question?.about === "fill" && (
        <FillForm position={question.position} onDone={() => ask(null)} />
      )}
    </Modal>
  );
}

/** A new post under somebody, with or without the name of who holds it. */
function AddForm({ manager }: { manager: string | null }) {
  const words = useWords();
  const { account, ask, chart, rowOf } = usePeopleTab();
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const [tried, setTried] = useState(false);
  const above = manager === null ? undefined : rowOf.get(manager);
  const add = useMutation({
    mutationFn: () =>
      desk.createPosition({
        account,
        manager,
        title: title.trim() || null,
        name: name.trim() || null,
      }),
    onSuccess: (position) => {
      if (manager !== null) chart.unfold([manager]);
      chart.setCurrent(position);
      ask(null);
    },
    meta: { failsInPlace: true },
  });
  const empty = !name.trim() && !title.trim();
  const submit = () => {
    setTried(true);
    if (!empty) add.mutate();
  };
  return (
    <Form label={words.say("position-add")} onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {above
            ? words.say("position-add-reports-to", { name: callPost(above, words) })
            : words.say("position-add-at-top")}
        </Text>
        <TextInput
          data-autofocus
          label={words.say("person-name")}
          description={words.say("position-add-name-text")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={words.say("position-title")}
          value={title}
          error={tried && empty && words.say("position-add-needed")}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {add.error && <FailureMessage error={add.error} />}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={() => ask(null)}>
            {words.say("action-cancel")}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {words.say("position-add-go")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

const TOP = "top:";

/** Under whom: everybody who does not answer to the post itself, or nobody. */
function MoveForm({ position }: { position: string }) {
  const words = useWords();
  const { ask, chart, rows, changes } = usePeopleTab();
  const [target, setTarget] = useState<string | null>(null);
  const options = useMemo(() => {
    const { everyone } = chart;
    if (!everyone) return [];
    const fits = (manager: string | null) => hindrance(everyone, position, manager) === null;
    const top = fits(null) ? [{ value: TOP, label: words.say("position-top") }] : [];
    return [
      ...top,
      ...namedPosts(
        rows.filter((row) => fits(row.position)),
        words,
      ),
    ];
  }, [chart, rows, position, words]);
  const submit = () => {
    if (target === null) return;
    ask(null);
    if (target !== TOP) chart.unfold([target]);
    chart.setCurrent(position);
    void changes.move(position, target === TOP ? null : target);
  };
  return (
    <Form label={words.say("position-move")} onSubmit={submit}>
      <Stack gap="md">
        <NameSelect
          autoFocus
          label={words.say("position-move-under")}
          placeholder={words.say("position-move-hint")}
          options={options}
          value={target}
          onChange={setTarget}
        />
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={() => ask(null)}>
            {words.say("action-cancel")}
          </Button>
          <Button type="submit" disabled={target === null}>
            {words.say("position-move-go")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
