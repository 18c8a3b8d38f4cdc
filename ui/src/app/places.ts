// The places of the rail, in their order; each has a key.
import { IconBriefcase, IconCalendarEvent, IconFileImport, IconSun } from "@tabler/icons-react";
import { addresses } from "../shared/addresses";

export const places = [
  { id: "today", address: addresses.today, Icon: IconSun, key: "1" },
  { id: "clients", address: addresses.clients, Icon: IconBriefcase, key: "2" },
  { id: "visits", address: addresses.visits, Icon: IconCalendarEvent, key: "3" },
  { id: "import", address: addresses.import(), Icon: IconFileImport, key: "4" },
] as const;
