import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../boundaries/repository.ts";
import { bundle } from "./bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "afteraction-bundle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = bundle(root, folder, writeFileSync);

/** Not compared as text: a difference of megabytes tells nobody anything. */
const equals = (name: string): boolean =>
  readFileSync(join(folder, name)).equals(readFileSync(join(root, "packages/action/dist", name)));

describe("the committed bundle of the action", () => {
  it("is what the source gives (after a change: npm run build && node tools/dist/bundle/main.js)", () => {
    expect(equals("index.js")).toBe(true);
  });

  it("names the licence of every package in it", () => {
    expect(equals("THIRD_PARTY_NOTICES.txt")).toBe(true);
    expect(readFileSync(join(folder, "THIRD_PARTY_NOTICES.txt"), "utf8")).toContain("zod ");
  });

  it("stays small enough to load at once", () => {
    expect(made.bytes).toBeLessThan(6_000_000);
  });

  it("holds no path of the machine that made it", () => {
    expect(readFileSync(join(folder, "index.js"), "utf8")).not.toContain(root.replace(/\/$/, ""));
  });
});
