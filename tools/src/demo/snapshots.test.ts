import { eventSchema } from "@afteraction/schema";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readme } from "./readme.ts";
import { snapshotFiles } from "./snapshot-files.ts";
import { sessionCount, team } from "./team.ts";

const folder = fileURLToPath(new URL("../../../test-fixtures/snapshots/", import.meta.url));
const committed = (): string[] => {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".jsonl")).toSorted();
};

describe("the committed snapshots", () => {
  const events = team();
  const files = snapshotFiles(events);

  it("are what the simulated team writes, byte for byte", () => {
    expect(committed()).toEqual(files.map(({ path }) => path));
    for (const { path, text } of files) expect(readFileSync(`${folder}${path}`, "utf8") === text, path).toBe(true);
  });

  it("say beside them that they are simulated", () => {
    expect(readFileSync(`${folder}README.md`, "utf8")).toBe(readme(files.length, events.length));
  });

  it("are small enough for a repository, and each is one person's week", () => {
    expect(files.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(1_500_000);
    for (const { path } of files)
      expect(path).toMatch(/^\d{4}\/\d{2}\/\d{4}-\d{2}-\d{2}--[0-9a-f]{8}--[0-9a-f]{8}\.jsonl$/);
  });
});

describe("team", () => {
  const events = team();
  const failures = (choose: (operation: string | undefined) => boolean): number => {
    const chosen = events.filter(({ operation, outcome }) => choose(operation) && outcome !== "denied");
    return chosen.filter(({ outcome }) => outcome === "error").length / chosen.length;
  };

  it("writes valid events with unique ids", () => {
    events.forEach((event) => eventSchema.parse(event));
    expect(new Set(events.map(({ callId }) => callId)).size).toBe(events.length);
    expect(new Set(events.map(({ rootSession }) => rootSession)).size).toBe(sessionCount);
    expect(new Set(events.map(({ user }) => user)).size).toBe(4);
  });

  it("fails always where that is planted, and seldom where nothing is", () => {
    expect(failures((operation) => operation === "npm run test:unit")).toBe(1);
    expect(failures((operation) => operation === "git status")).toBeLessThan(0.05);
  });
});
