// The look of the table of clients and its views, as this device keeps them.
import { useMemo } from "react";
import { usePreferences } from "../../shared/preferences/use-preferences";
import {
  isSameLook,
  readLook,
  readViews,
  type SavedView,
  type TableLook,
  usualLook,
  withView,
} from "./table-look";

export function useClientsLook() {
  const { clientsTable, clientsViews, choose } = usePreferences();
  const look = useMemo(() => readLook(clientsTable), [clientsTable]);
  const views = useMemo(() => readViews(clientsViews), [clientsViews]);
  const shown = views.find((view) => isSameLook(view.look, look)) ?? null;
  return {
    look,
    views,
    /** The name of the view that is shown unchanged. */
    shown: shown?.name ?? null,
    /** Nothing was chosen, or everything was set back. */
    usual: isSameLook(look, usualLook),
    change: (part: Partial<TableLook>) => choose("clientsTable", { ...look, ...part }),
    show: (view: TableLook) => choose("clientsTable", view),
    keep: (name: string) => choose("clientsViews", withView(views, { name, look })),
    forget: (name: string) =>
      choose(
        "clientsViews",
        views.filter((view: SavedView) => view.name !== name),
      ),
  };
}

export type ClientsLook = ReturnType<typeof useClientsLook>;
