import { readLog } from "@afteraction/ingest";
import { describe, expect, it } from "vitest";
import { hookLog } from "./hook-log.ts";
import { slimLog } from "./slim-log.ts";

async function reading(lines: Iterable<string>) {
  async function* bytes() {
    yield Buffer.from([...lines].join("\n"));
  }
  return readLog({ path: "log", bytes: bytes() });
}

describe.each([
  ["slimLog", slimLog, "snapshot", 1],
  ["hookLog", hookLog, "claude-hook", 0],
] as const)("%s", (_name, log, format, headers) => {
  it("is the same text every time", () => expect([...log("s1", 50_000)]).toEqual([...log("s1", 50_000)]));

  it("is read as a call per line", async () => {
    const lines = [...log("s1", 200_000)];
    const { format: found, events, rejects, duplicates } = await reading(lines);
    expect({ found, rejects, duplicates }).toEqual({ found: format, rejects: [], duplicates: 0 });
    expect(events).toHaveLength(lines.length - headers);
  });
});
