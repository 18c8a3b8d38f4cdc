// The decision chain: departments by levels, who stands where, and where nobody does. A gap is filled by
// picking somebody for it; a person opens in the panel.
import { ActionIcon, Popover, Tooltip } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { desk } from "../../shared/bridge/desk";
import type { PersonRow } from "../../shared/bridge/types";
import { AttitudeSign } from "../../shared/components/AttitudeSign";
import { NameSelect } from "../../shared/components/NameSelect";
import { useFormat } from "../../shared/format/use-format";
import { chainLevels } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./ChainView.module.css";
import { callHolder } from "./call-post";
import { type ChainCell, type ChainLine, chainOf } from "./chain";
import { namedPosts } from "./named-posts";
import { usePeopleTab } from "./people-tab";

export function ChainView() {
  const words = useWords();
  const { rows } = usePeopleTab();
  const chain = useMemo(() => chainOf(rows), [rows]);
  return (
    <div className={styles.chain}>
      <p className={styles.sum}>
        {words.say("chain-covered", { covered: chain.covered, places: chain.places })}
        {chain.outside.length > 0 && (
          <span>{words.say("chain-outside", { count: chain.outside.length })}</span>
        )}
      </p>
      <table className={styles.table}>
        <caption className="unseen">{words.say("people-view-chain")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say("position-department")}</th>
            {chainLevels.map((level) => (
              <th key={level} scope="col">
                {words.code("chain-level", level)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chain.lines.map((line) => (
            <Line key={line.department} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { line: ChainLine }) {
  const words = useWords();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        {words.code("chain-department", line.department)}
        <p>{words.say(`chain-concern-${line.department}`)}</p>
        {line.stance.length > 0 && (
          <ul className={styles.stance} aria-label={words.say("chain-stance")}>
            {line.stance.map(({ attitude, count }) => (
              <li key={attitude}>
                <AttitudeSign attitude={attitude} />
                <span>{format.number(count)}</span>
              </li>
            ))}
          </ul>
        )}
        {line.open.length > 0 && (
          <ul className={styles.posts} aria-label={words.say("chain-level-open")}>
            {line.open.map((post) => (
              <Post key={post.position} post={post} />
            ))}
          </ul>
        )}
      </th>
      {line.cells.map((cell) => (
        <Cell key={cell.level} cell={cell} />
      ))}
    </tr>
  );
}

function Cell({ cell }: { cell: ChainCell }) {
  const words = useWords();
  return (
    <td data-covered={cell.covered || undefined}>
      <div className={styles.cell}>
        {cell.posts.length === 0 ? (
          <span className={styles.gap}>{words.say("chain-gap")}</span>
        ) : (
          <ul className={styles.posts}>
            {cell.posts.map((post) => (
              <Post key={post.position} post={post} />
            ))}
          </ul>
        )}
        <PlaceSomebody cell={cell} />
      </div>
    </td>
  );
}

function Post({ post }: { post: PersonRow }) {
  const words = useWords();
  const { opened, setOpened } = usePeopleTab();
  return (
    <li>
      <button
        type="button"
        className={styles.post}
        data-gap={post.holder === null || undefined}
        aria-pressed={opened === post.position}
        onClick={() => setOpened(post.position)}
      >
        <span className={styles.name}>{callHolder(post, words)}</span>
        {post.attitude && <AttitudeSign attitude={post.attitude} />}
        {post.title && post.name && <span className={styles.title}>{post.title}</span>}
      </button>
    </li>
  );
}

/** Puts a post of the chart at this place of the chain. */
function PlaceSomebody({ cell }: { cell: ChainCell }) {
  const words = useWords();
  const { rows } = usePeopleTab();
  const { department, level } = cell;
  const [asking, setAsking] = useState(false);
  const place = useMutation({
    mutationFn: (position: string) => desk.placeInChain({ position, department, level }),
  });
  const options = useMemo(
    () =>
      namedPosts(
        rows.filter((row) => row.state !== "closed" && !cell.posts.includes(row)),
        words,
      ),
    [rows, cell, words],
  );
  const where = {
    department: words.code("chain-department", department),
    level: words.code("chain-level", level),
  };
  return (
    <Popover
      opened={asking}
      onChange={setAsking}
      width={320}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={words.say("chain-place")}>
          <ActionIcon
            className={styles.place}
            aria-label={words.say("chain-place-at", where)}
            onClick={() => setAsking(!asking)}
          >
            <IconPlus size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <NameSelect
          label={words.say("chain-place-who")}
          placeholder={words.say("position-move-hint")}
          options={options}
          value={null}
          onChange={(position) => {
            setAsking(false);
            if (position) place.mutate(position);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
