// One conflict: what it is about, the versions side by side with author, device and time, and the ways to settle
// it: one of them, both, the suggested merge, or something written anew. One click settles it; undo takes it back.
import { Button, Group, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { ConflictView, Value, VersionView } from "../../shared/bridge/types";
import { Form } from "../../shared/components/Form";
import { SaidWithWay } from "../../shared/components/SaidWithWay";
import { useToast } from "../../shared/components/use-toast";
import { textValue } from "../../shared/edits/use-edit-cell";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { cellLabel, cellValue, isFreeText, isHidden } from "./cell-words";
import styles from "./DecideTab.module.css";
import { freshPieces } from "./word-diff";

interface Props {
  conflict: ConflictView;
}

export function ConflictCard({ conflict }: Props) {
  const words = useWords();
  const [writing, setWriting] = useState(false);
  const resolve = useResolve(conflict);
  const { table, field, versions, merged, both } = conflict;
  const label = words.say(cellLabel(table, field));
  const name = conflict.name ?? words.say("trash-unnamed");
  const isFree = isFreeText(
    table,
    field,
    versions.map(({ value }) => value),
  );
  const take = (version: number) =>
    resolve.mutate({ version, value: versions[version]?.value ?? { kind: "null" } });
  const write = (text: string) =>
    resolve.mutate({ version: null, value: textValue(text.trim() === "" ? null : text) });
  return (
    <article className={styles.conflict} aria-label={`${name}: ${label}`}>
      <header className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <span className={styles.aside}>
          {words.say(`table-${table}`)} · {label}
        </span>
      </header>
      <div className={styles.versions}>
        {versions.map((version, at) => (
          <Version
            // biome-ignore lint/suspicious/noArrayIndexKey: a version is taken by its place
            key={at}
            conflict={conflict}
            version={version}
            busy={resolve.isPending}
            onTake={() => take(at)}
          />
        ))}
      </div>
      {merged !== null && !writing && (
        <Suggested
          merged={merged}
          versions={versions.map(({ value }) => textOf(value))}
          busy={resolve.isPending}
          onTake={() => write(merged)}
        />
      )}
      {writing && (
        <WriteAnew
          start={merged ?? both ?? textOf(versions[0]?.value)}
          busy={resolve.isPending}
          onWrite={write}
          onCancel={() => setWriting(false)}
        />
      )}
      {!writing && isFree && (
        <div className={styles.ways}>
          {both !== null && (
            <Button variant="default" disabled={resolve.isPending} onClick={() => write(both)}>
              {words.say("conflict-both")}
            </Button>
          )}
          <Button variant="default" disabled={resolve.isPending} onClick={() => setWriting(true)}>
            {words.say("conflict-write")}
          </Button>
        </div>
      )}
    </article>
  );
}

/** Settles it and offers to take that back. */
function useResolve({ table, row, field, seen, name }: ConflictView) {
  const words = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const undo = useMutation({ mutationFn: desk.undo });
  return useMutation({
    mutationFn: (choice: { version: number | null; value: Value }) =>
      desk.resolveConflict({ table, row, field, seen, ...choice }),
    onSuccess: () =>
      toast.say(
        <SaidWithWay
          message={words.say("conflict-settled", {
            what: [name, words.say(cellLabel(table, field))].filter(Boolean).join(" · "),
          })}
          way={words.say("action-undo")}
          onWay={() => undo.mutate()}
        />,
      ),
    // Settled by somebody else meanwhile, or changed once more: what stands here holds no longer.
    onError: () => void queries.invalidateQueries({ queryKey: ["conflicts"] }),
  });
}

function textOf(value: Value | undefined): string {
  return value?.kind === "text" ? value.value : "";
}

interface VersionProps {
  conflict: ConflictView;
  version: VersionView;
  busy: boolean;
  onTake: () => void;
}

function Version({ conflict, version, busy, onTake }: VersionProps) {
  const words = useWords();
  const format = useFormat();
  const { own } = version;
  const author = own ? words.say("conflict-mine") : (version.author ?? words.say("member-unnamed"));
  const aside = [version.device_name, format.moment(new Date(version.at_ms ?? 0))].filter(Boolean);
  return (
    <article className={styles.version} aria-label={author}>
      <p className={styles.who}>
        <strong>{author}</strong> <span className={styles.aside}>{aside.join(" · ")}</span>
      </p>
      <VersionValue conflict={conflict} version={version} />
      <Button
        variant="default"
        disabled={busy}
        aria-label={`${words.say(own ? "conflict-take-mine" : "conflict-take")}: ${author}`}
        onClick={onTake}
      >
        {words.say(own ? "conflict-take-mine" : "conflict-take")}
      </Button>
    </article>
  );
}

function VersionValue({ conflict, version }: Pick<VersionProps, "conflict" | "version">) {
  const words = useWords();
  const format = useFormat();
  const nameOf = () => version.value_name ?? undefined;
  const { table, field, versions } = conflict;
  const { value } = version;
  if (isHidden(table, field))
    return <p className={`${styles.value} ${styles.unset}`}>{words.say("conflict-hidden")}</p>;
  const shown = cellValue(table, field, value, { words, format, nameOf });
  const others = versions.filter((one) => one !== version);
  const isText = isFreeText(
    table,
    field,
    versions.map((one) => one.value),
  );
  if (value.kind === "null") return <p className={`${styles.value} ${styles.unset}`}>{shown}</p>;
  if (!isText) return <p className={styles.value}>{shown}</p>;
  return <Marked text={shown} others={others.map((one) => textOf(one.value))} />;
}

/** A text with what one of the others lacks marked. */
function Marked({ text, others }: { text: string; others: string[] }) {
  return (
    <p className={styles.value}>
      {freshPieces(text, others).map(({ text: piece, fresh }, at) =>
        fresh ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
          <mark key={at} className={styles.fresh}>
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </p>
  );
}

interface SuggestedProps {
  merged: string;
  /** What it is merged from. */
  versions: string[];
  busy: boolean;
  onTake: () => void;
}

function Suggested({ merged, versions, busy, onTake }: SuggestedProps) {
  const words = useWords();
  return (
    <div className={styles.suggested}>
      <p className={styles.who}>
        <strong>{words.say("conflict-merged")}</strong>
      </p>
      <Marked text={merged} others={versions} />
      <Button variant="outline" disabled={busy} onClick={onTake}>
        {words.say("conflict-take-merged")}
      </Button>
    </div>
  );
}

interface WriteProps {
  start: string;
  busy: boolean;
  onWrite: (text: string) => void;
  onCancel: () => void;
}

function WriteAnew({ start, busy, onWrite, onCancel }: WriteProps) {
  const words = useWords();
  const [text, setText] = useState(start);
  return (
    <Form label={words.say("conflict-write")} onSubmit={() => onWrite(text)}>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={12}
        mt="md"
        aria-label={words.say("conflict-write")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="sm" mt="sm">
        <Button type="submit" disabled={busy}>
          {words.say("conflict-write-keep")}
        </Button>
        <Button variant="default" disabled={busy} onClick={onCancel}>
          {words.say("action-cancel")}
        </Button>
      </Group>
    </Form>
  );
}
