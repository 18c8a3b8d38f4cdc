// How sharing stands, and who asks to join. Requests are read from the shared place itself, so they are asked for
// only by an admin with an invitation out while the place answers, and again once a minute at most.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { RequestView } from "../../shared/bridge/types";
import { decisions } from "./sync-look";

/** How often the shared place is asked, in milliseconds. */
const MINUTE = 60_000;

export function useSyncState() {
  return useQuery({ queryKey: ["sync"], queryFn: desk.syncState });
}

/** Whether this device may let others in and take them away. */
export function useIsAdmin(): boolean {
  const { data } = useSyncState();
  return data?.standing === "member" && data.role === "admin";
}

/** Who asks to join and was not let in yet. */
export function useRequests() {
  const isAdmin = useIsAdmin();
  const { data: sync } = useSyncState();
  const invitations = useQuery({
    queryKey: ["invitations"],
    queryFn: desk.invitations,
    enabled: isAdmin,
  });
  const requests = useQuery({
    queryKey: ["requests", Math.floor((sync?.last_synced_ms ?? 0) / MINUTE)],
    queryFn: desk.requests,
    enabled: isAdmin && sync?.reach === "reached" && (invitations.data?.length ?? 0) > 0,
    placeholderData: keepPreviousData,
    staleTime: MINUTE,
  });
  const open = (requests.data ?? []).filter(({ admitted }: RequestView) => !admitted);
  return { open, error: requests.error, refetch: requests.refetch };
}

/** How much waits for a decision of this person. */
export function useDecisions(): number {
  const { data: sync } = useSyncState();
  const { open } = useRequests();
  return sync?.shared ? decisions(sync, open.length) : 0;
}
