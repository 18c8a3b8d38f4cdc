// Places become addresses that the desk reads, and what is plainly wrong is told at its field.
import { expect, it } from "vitest";
import {
  blankPlace,
  draftOf,
  type PlaceDraft,
  placeFaults,
  placeName,
  refusedField,
  remoteOf,
} from "./place-draft";

const place = (typed: Partial<PlaceDraft>): PlaceDraft => ({ ...blankPlace, ...typed });

it("names a folder by its path", () => {
  expect(remoteOf(place({ folder: " /media/stick/行囊 " }))).toEqual({
    address: "folder:/media/stick/行囊",
    user: null,
    secret: null,
  });
});

it("takes a web address without a scheme for a protected one", () => {
  const webdav = place({
    kind: "webdav",
    url: "cloud.example.org/dav",
    user: "eva",
    password: "p",
  });
  expect(remoteOf(webdav)).toEqual({
    address: "webdav+https://cloud.example.org/dav",
    user: "eva",
    secret: "p",
  });
  const token = place({ kind: "webdav", url: "https://cloud.example.org/", password: "token" });
  expect(remoteOf(token)).toMatchObject({ user: null, secret: "token" });
});

it("puts a bucket's service, region and folder into one line", () => {
  const s3 = place({
    kind: "s3",
    endpoint: "s3.example.org",
    bucket: "team",
    prefix: "/key accounts/北方/",
    region: "eu-north-1",
    inHost: true,
    keyId: "AK",
    keySecret: "s",
  });
  expect(remoteOf(s3)).toEqual({
    address:
      "s3://team/key%20accounts/%E5%8C%97%E6%96%B9?endpoint=https%3A%2F%2Fs3.example.org&region=eu-north-1&style=host",
    user: "AK",
    secret: "s",
  });
  const amazon = place({ kind: "s3", bucket: "team", keyId: "AK", keySecret: "s" });
  expect(remoteOf(amazon).address).toBe("s3://team");
});

it("reads an address back into the fields it was made of", () => {
  const filled = [
    place({ folder: "/media/stick" }),
    place({ kind: "webdav", url: "https://cloud.example.org/dav/", user: "eva" }),
    place({
      kind: "s3",
      endpoint: "https://s3.example.org",
      bucket: "b",
      prefix: "a b",
      region: "r",
      keyId: "eva",
    }),
  ];
  for (const draft of filled) {
    const { address, user } = remoteOf(draft);
    expect(draftOf(address, user)).toEqual(draft);
  }
});

it("tells an empty field, a folder within the workspace, and a password in the clear", () => {
  const own = "/data/eva/Valise";
  expect(placeFaults(blankPlace, own)).toEqual({ folder: "missing" });
  expect(placeFaults(place({ folder: "Valise" }), own)).toEqual({ folder: "relative" });
  for (const folder of [own, `${own}/shared`, "/data/eva", "/data/eva/"])
    expect(placeFaults(place({ folder }), own)).toEqual({ folder: "overlap" });
  expect(placeFaults(place({ folder: "/data/eva/Valise-shared" }), own)).toEqual({});
  expect(placeFaults(place({ folder: "Z:\\Team\\Valise" }), own)).toEqual({});
  const plain = place({ kind: "webdav", url: "http://cloud.example.org/", user: "eva" });
  expect(placeFaults(plain, own)).toEqual({ url: "plain", password: "half" });
  const here = place({ kind: "webdav", url: "http://localhost:8080/dav" });
  expect(placeFaults(here, own)).toEqual({});
  expect(placeFaults(place({ kind: "webdav", url: "https://eva:p@x.org" }), own)).toEqual({
    url: "url",
  });
  expect(placeFaults(place({ kind: "s3", bucket: "två ord", keyId: "A" }), own)).toEqual({
    bucket: "bucket",
    keySecret: "missing",
  });
});

it("puts a refusal of the desk at the field it means", () => {
  expect(refusedField("webdav", "address")).toBe("url");
  expect(refusedField("s3", "secret")).toBe("keySecret");
  expect(refusedField("folder", "name")).toBeNull();
});

it("names a place without its technical clothes", () => {
  expect(placeName("folder:/media/stick/Valise")).toBe("/media/stick/Valise");
  expect(placeName("webdav+https://cloud.example.org/dav/")).toBe("cloud.example.org/dav/");
  expect(placeName("s3://team/a%20b?endpoint=https%3A%2F%2Fs3.example.org%2F&region=x")).toBe(
    "s3.example.org · team/a b",
  );
});
