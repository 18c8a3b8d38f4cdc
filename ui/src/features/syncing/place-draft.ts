// Where shared objects are to lie, as a person fills it in, and what becomes of it: one line of address, and
// apart from it what opens the place.
// Deliberately absent: whether the place is any good; the desk tries it.
import type { Remote } from "../../shared/bridge/types";

/** The kinds of places, the one most people have first. */
export const placeKinds = ["folder", "webdav", "s3"] as const;

export type PlaceKind = (typeof placeKinds)[number];

/** What is filled in, for all kinds at once, so that nothing typed is lost on a look at another kind. */
export interface PlaceDraft {
  kind: PlaceKind;
  folder: string;
  url: string;
  user: string;
  password: string;
  endpoint: string;
  bucket: string;
  prefix: string;
  region: string;
  /** The bucket is part of the server's name. */
  inHost: boolean;
  keyId: string;
  keySecret: string;
}

/** A field of the draft that can be wrong. */
export type PlaceField = Exclude<keyof PlaceDraft, "kind" | "inHost">;

/** Why a field is wrong, as the end of the message `place-wrong-<reason>`. */
export type PlaceFault = "missing" | "relative" | "overlap" | "url" | "plain" | "bucket" | "half";

export const blankPlace: PlaceDraft = {
  kind: "folder",
  folder: "",
  url: "",
  user: "",
  password: "",
  endpoint: "",
  bucket: "",
  prefix: "",
  region: "",
  inHost: false,
  keyId: "",
  keySecret: "",
};

/** What a draft means: the address and its credential. */
export function remoteOf(draft: PlaceDraft): Remote {
  switch (draft.kind) {
    case "folder":
      return { address: `folder:${draft.folder.trim()}`, user: null, secret: null };
    case "webdav":
      return {
        address: `webdav+${withScheme(draft.url)}`,
        user: draft.user.trim() || null,
        secret: draft.password || null,
      };
    case "s3":
      return { address: bucketAddress(draft), user: draft.keyId.trim(), secret: draft.keySecret };
  }
}

function bucketAddress({ endpoint, bucket, prefix, region, inHost }: PlaceDraft): string {
  const parts = prefix.split("/").map((part) => part.trim());
  const path = parts.filter(Boolean).map(encodeURIComponent).join("/");
  const query = new URLSearchParams();
  if (endpoint.trim()) query.set("endpoint", withScheme(endpoint));
  if (region.trim()) query.set("region", region.trim());
  if (inHost) query.set("style", "host");
  const asked = String(query);
  return `s3://${bucket.trim()}${path && `/${path}`}${asked && `?${asked}`}`;
}

/** An address of the web; who names no scheme means the protected one. */
function withScheme(typed: string): string {
  const url = typed.trim();
  return /^[a-z][a-z+.-]*:\/\//i.test(url) ? url : `https://${url}`;
}

/** The address in its parts; null where it is none. */
function parsed(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** What can be told wrong without asking anybody; `own` is the folder of the workspace. */
export function placeFaults(
  draft: PlaceDraft,
  own: string,
): Partial<Record<PlaceField, PlaceFault>> {
  switch (draft.kind) {
    case "folder":
      return kept({ folder: folderFault(draft.folder.trim(), own) });
    case "webdav":
      return kept({ url: urlFault(draft.url, true), ...halfFaults(draft) });
    case "s3":
      return kept({
        endpoint: draft.endpoint.trim() === "" ? undefined : urlFault(draft.endpoint, false),
        bucket: bucketFault(draft.bucket.trim()),
        keyId: draft.keyId.trim() === "" ? "missing" : undefined,
        keySecret: draft.keySecret === "" ? "missing" : undefined,
      });
  }
}

function kept(
  faults: Partial<Record<PlaceField, PlaceFault | undefined>>,
): Partial<Record<PlaceField, PlaceFault>> {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}

function folderFault(folder: string, own: string): PlaceFault | undefined {
  if (folder === "") return "missing";
  if (!/^(\/|[a-z]:[\\/]|\\\\)/i.test(folder)) return "relative";
  return isWithin(folder, own) || isWithin(own, folder) ? "overlap" : undefined;
}

/** Whether a folder is another or lies in it. */
function isWithin(inner: string, outer: string): boolean {
  const plain = (path: string) => `${path.replaceAll("\\", "/").replace(/\/+$/, "")}/`;
  return outer !== "" && plain(inner).startsWith(plain(outer));
}

function urlFault(typed: string, hasPassword: boolean): PlaceFault | undefined {
  if (typed.trim() === "") return "missing";
  const url = parsed(withScheme(typed));
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash)
    return "url";
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  return hasPassword && url.protocol === "http:" && !isHere ? "plain" : undefined;
}

function bucketFault(bucket: string): PlaceFault | undefined {
  if (bucket === "") return "missing";
  return /^[\w.-]+$/.test(bucket) ? undefined : "bucket";
}

/** A name without a password opens nothing; a password without a name is a token. */
function halfFaults({ user, password }: PlaceDraft) {
  return { password: user.trim() !== "" && password === "" ? ("half" as const) : undefined };
}

/** The field at which a refusal of the desk belongs; null where it belongs to none. */
export function refusedField(kind: PlaceKind, field: string | null): PlaceField | null {
  if (field === "address")
    return ({ folder: "folder", webdav: "url", s3: "bucket" } as const)[kind];
  if (field === "secret") return kind === "s3" ? "keySecret" : "password";
  return null;
}

/** An address as a person reads it: a path, or a server and what lies there. */
export function placeName(address: string): string {
  if (address.startsWith("folder:")) return address.slice("folder:".length);
  if (address.startsWith("webdav+"))
    return address.slice("webdav+".length).replace(/^https?:\/\//, "");
  const [place = "", query = ""] = address.slice("s3://".length).split("?");
  const endpoint = parsed(new URLSearchParams(query).get("endpoint") ?? "");
  const shown = decodeURIComponent(place).replace(/\/$/, "");
  return endpoint ? `${endpoint.host} · ${shown}` : shown;
}

/** The kind of an address. */
export function kindOf(address: string): PlaceKind {
  if (address.startsWith("folder:")) return "folder";
  return address.startsWith("s3:") ? "s3" : "webdav";
}

/** What is known of an address and its user, filled in; the secret never is. */
export function draftOf(address: string, user: string | null): PlaceDraft {
  const kind = kindOf(address);
  const named = kind === "s3" ? { keyId: user ?? "" } : { user: user ?? "" };
  const draft = { ...blankPlace, kind, ...named };
  if (kind === "folder") return { ...draft, folder: placeName(address) };
  if (kind === "webdav") return { ...draft, url: address.slice("webdav+".length) };
  const [place = "", query = ""] = address.slice("s3://".length).split("?");
  const [bucket = "", ...path] = place.split("/");
  const asked = new URLSearchParams(query);
  return {
    ...draft,
    bucket,
    prefix: path.map(decodeURIComponent).filter(Boolean).join("/"),
    endpoint: asked.get("endpoint") ?? "",
    region: asked.get("region") ?? "",
    inHost: asked.get("style") === "host",
  };
}
