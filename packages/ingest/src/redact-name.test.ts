import { describe, expect, it } from "vitest";
import { isPublicHost, nameScreen } from "./redact-name.ts";

const screen = nameScreen({ secrets: new Map([["odd", "library-kind"]]), people: new Set(["jdoe"]) });

describe("nameScreen", () => {
  it.each([
    "npm",
    "--glob",
    "packages/app/src/index.ts",
    "test:unit",
    "@scope/name",
    "https://example.org/a",
    "node:fs",
    "jdoes/x",
    ".",
  ])("keeps %s", (name) => expect(screen(name)).toBeUndefined());

  it.each([
    ["/etc/hosts", "absolute-path"],
    ["~/x", "absolute-path"],
    ["C:/work", "absolute-path"],
    ["a:/b", "absolute-path"],
    ["--out=/b", "absolute-path"],
    ["src/jdoe/x.ts", "user-name"],
    ["deploy-JDoe", "user-name"],
    ["a/0123456789abcdef0123456789abcdef", "random"],
    ["odd", "library-kind"],
    ["someone@example.org", "email"],
    ["a\u200bb", "hidden-character"],
  ])("refuses %s: %s", (name, kind) => {
    expect(screen(name)).toBe(kind);
    expect(screen(name)).toBe(kind);
  });
});

describe("isPublicHost", () => {
  it.each(["example.org", "localhost", "127.0.0.1", "docs.rs"])("knows %s", (host) =>
    expect(isPublicHost(host)).toBe(true),
  );
  it.each(["wiki", "wiki.corp", "nas.local", "10.0.0.7", "db.internal"])("keeps %s inside", (host) =>
    expect(isPublicHost(host)).toBe(false),
  );
});
