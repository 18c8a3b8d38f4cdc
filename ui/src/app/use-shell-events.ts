// Keeps what is shown in step with what the shell tells: how sharing stands, and changes of others that came in.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { listenToShell } from "../shared/bridge/shell-events";
import { refresh } from "./query-client";

export function useShellEvents() {
  const queries = useQueryClient();
  useEffect(() => {
    const ends = [
      listenToShell("sync-changed", () => void queries.invalidateQueries({ queryKey: ["sync"] })),
      listenToShell("workspace-changed", () => void refresh(queries)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [queries]);
}
