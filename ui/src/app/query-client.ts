// What the window knows of the desk's data. The desk is on this computer and answers in milliseconds: after
// every change all that is shown is asked again, so no page can show what no longer holds.
import { MutationCache, QueryClient } from "@tanstack/react-query";

declare module "@tanstack/react-query" {
  interface Register {
    mutationMeta: {
      /** The component shows the failure itself. */
      failsInPlace?: boolean;
      /** No data of the workspace change, so nothing shown is asked again. */
      leavesData?: boolean;
    };
  }
}

/** Queries that a change of the data does not touch: files on disk, texts of the build, the shared place. */
const apart = ["preview", "licences", "workspace", "requests", "recovery-key"];

/** A client that says failures which no component shows. */
export function makeQueryClient(onFailure: (error: unknown) => void): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, networkMode: "always", staleTime: 0 },
      mutations: { networkMode: "always" },
    },
    mutationCache: new MutationCache({
      onSuccess: (_data, _variables, _context, mutation) =>
        mutation.meta?.leavesData ? undefined : refresh(client),
      onError: (error, _variables, _context, mutation) => {
        if (!mutation.meta?.failsInPlace) onFailure(error);
      },
    }),
  });
  return client;
}

/** Asks again for everything shown. */
export function refresh(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    predicate: (query) => !apart.includes(String(query.queryKey[0])),
  });
}
