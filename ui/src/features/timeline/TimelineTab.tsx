// Every contact with a client by month, the newest first: visits lead to their page, calls and messages say what
// they were about. A contact that was logged by mistake goes into the trash from here.
import { ActionIcon, Button, Menu, Skeleton } from "@mantine/core";
import {
  IconDots,
  IconHistory,
  IconMail,
  IconMapPin,
  IconMessage,
  IconPhone,
  IconTrash,
  IconUsers,
  IconVideo,
} from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { addresses } from "../../shared/addresses";
import { desk } from "../../shared/bridge/desk";
import type { ContactRow } from "../../shared/bridge/types";
import { EmptyState } from "../../shared/components/EmptyState";
import { useFocusTarget } from "../../shared/components/use-focus-target";
import { useToast } from "../../shared/components/use-toast";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { type CodeList, channels } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import { byMonth } from "./months";
import styles from "./TimelineTab.module.css";

interface Props {
  account: string;
  /** The contact to bring into view. */
  focus: string | undefined;
  onLog: () => void;
}

/** Contacts drawn before one asks for older ones. */
const SHOWN = 100;

export function TimelineTab({ account, focus, onLog }: Props) {
  const words = useWords();
  const [shown, setShown] = useState(SHOWN);
  const contacts = useQuery({
    queryKey: ["contacts", account],
    queryFn: () => desk.contacts(account),
  });
  const root = useFocusTarget(focus, contacts.isSuccess);
  if (contacts.error) return <FailureMessage error={contacts.error} />;
  if (!contacts.data) return <Skeleton height={240} />;
  if (contacts.data.length === 0)
    return (
      <EmptyState
        icon={<IconHistory size={40} stroke={1.2} />}
        title={words.say("timeline-empty")}
        text={words.say("timeline-empty-text")}
      >
        <Button variant="default" onClick={onLog}>
          {words.say("contact-log")}
        </Button>
      </EmptyState>
    );
  // What is asked for is drawn, however old it is.
  const wanted = contacts.data.findIndex(({ row }) => row === focus) + 1;
  return (
    <div ref={root} className={styles.timeline}>
      {byMonth(contacts.data.slice(0, Math.max(shown, wanted))).map(([month, rows]) => (
        <Month key={month} month={month} contacts={rows} />
      ))}
      {Math.max(shown, wanted) < contacts.data.length && (
        <Button variant="default" onClick={() => setShown((now) => now + SHOWN)}>
          {words.say("timeline-older")}
        </Button>
      )}
    </div>
  );
}

function Month({ month, contacts }: { month: string; contacts: ContactRow[] }) {
  const format = useFormat();
  return (
    <section className={styles.month}>
      <h2 className={styles.heading}>{format.monthName(month)}</h2>
      <ul className={styles.lines}>
        {contacts.map((contact) => (
          <Line key={contact.row} contact={contact} />
        ))}
      </ul>
    </section>
  );
}

const icons: Record<CodeList["channel"], typeof IconPhone> = {
  meeting: IconUsers,
  call: IconPhone,
  email: IconMail,
  video: IconVideo,
  message: IconMessage,
};

function Line({ contact }: { contact: ContactRow }) {
  const words = useWords();
  const format = useFormat();
  const { kind, row, title, who, happened_at: at, time_zone: zone } = contact;
  const isVisit = kind === "visit";
  const channel = channels.find((one) => one === contact.channel);
  const Icon = isVisit ? IconMapPin : channel ? icons[channel] : IconHistory;
  const what = isVisit ? words.say("timeline-visit") : channel && words.code("channel", channel);
  return (
    <li className={styles.line} data-focus={row} tabIndex={-1}>
      <Icon size={18} stroke={1.5} aria-hidden className={styles.icon} />
      <div className={styles.facts}>
        {isVisit ? (
          <Link href={addresses.visit(row)} className={styles.title}>
            {title}
          </Link>
        ) : (
          <span className={styles.text}>{title}</span>
        )}
        <div className={styles.aside}>
          {[what, who.length > 0 && format.list(who)].filter(Boolean).join(" · ")}
        </div>
      </div>
      <span className={styles.when}>{format.timeName(at, zone)}</span>
      {isVisit ? <span className={styles.gap} /> : <ContactMenu row={row} title={title} />}
    </li>
  );
}

function ContactMenu({ row, title }: { row: string; title: string }) {
  const words = useWords();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: () => desk.deleteRow("interaction", row),
    onSuccess: () => toast.say(words.say("contact-deleted")),
  });
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={`${words.say("action-more")}: ${title}`}>
          <IconDots size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTrash size={16} stroke={1.5} />}
          onClick={() => remove.mutate()}
        >
          {words.say("contact-delete")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
