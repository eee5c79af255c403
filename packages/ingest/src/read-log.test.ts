import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine } from "./combine.ts";
import {
  fixtureText,
  hookRecord,
  jsonLines,
  logOf,
  readFixture,
  readText,
  resultLine,
  useLine,
} from "./log.fixture.ts";
import { readLog } from "./read-log.ts";

const variants = [
  "agent-a1b2.jsonl",
  "chat.json",
  "hook-h1.json",
  "hook-h2.json",
  "hook-h3.json",
  "hook-h4.json",
  "hook-h5.json",
  "hook-h6.jsonl",
  "hook-h7.json",
  "hook-h8.json",
  "hook-h9.json",
  "hook-h10.jsonl",
  "hook-other-events.json",
  "messages.jsonl",
  "metrics.json",
  "metrics.jsonl",
  "snapshot.jsonl",
  "stream.jsonl",
  "transcript.jsonl",
  "unknown.jsonl",
];

async function* broken(content: string): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
  throw new Error("unexpected end of file");
}

describe("readLog", () => {
  it.each(["", "\n \n", "[]", "[\n]\n", "\uFEFF"])("finds nothing in %j, and nothing wrong", async (content) => {
    expect(await readText(content)).toMatchObject({ format: "empty", events: [], rejects: [], artefacts: [] });
  });

  it.each(['{"level":"info"}\n', "[lint] golangci-lint run\n", "just text", '[{"a":1}]', '{\n "messages": []\n}'])(
    "does not recognise %j: one reject",
    async (content) => {
      const reading = await readText(content);
      expect(reading).toMatchObject({ format: "unrecognised", events: [] });
      expect(reading.rejects).toEqual([{ path: "log.jsonl", line: 1, reason: "unknown-format" }]);
    },
  );

  it("counts and hashes every byte, also of what it does not read", async () => {
    const content = `{"level":"info"}\n${"x".repeat(200_000)}`;
    const reading = await readLog(logOf("a", content, 1000));
    expect(reading.bytes).toBe(content.length);
    expect(reading.hash).toBe(createHash("sha256").update(content).digest("hex"));
  });

  it("takes a hash that the caller has", async () => {
    expect((await readLog({ ...logOf("a", "[]"), hash: "abc" })).hash).toBe("abc");
  });

  it.each(variants)("reads %s the same in pieces of any size, and with other line ends", async (name) => {
    const whole = await readFixture(name);
    for (const size of [1, 7, 4096]) expect(await readLog(logOf(name, fixtureText(name), size))).toEqual(whole);
    const crlf = await readText(`\uFEFF${fixtureText(name).replaceAll("\n", "\r\n")}`, name);
    expect({ ...crlf, bytes: whole.bytes, hash: whole.hash }).toEqual(whole);
  });

  it.each(variants.filter((name) => name.endsWith(".json")))("reads %s as lines and pretty-printed", async (name) => {
    const whole = await readFixture(name);
    const records = JSON.parse(fixtureText(name)) as unknown[];
    const pretty = records.map((record) => JSON.stringify(record, undefined, 2)).join("\n");
    for (const content of [jsonLines(...records), pretty, JSON.stringify(records)]) {
      const reading = await readText(content, name);
      expect({ ...reading, bytes: whole.bytes, hash: whole.hash }).toEqual(whole);
    }
  });

  it("recognises a log behind lines that say nothing, and behind a first line larger than a piece", async () => {
    const snapshot = { type: "file-history-snapshot", messageId: "m", snapshot: { text: "x".repeat(300_000) } };
    const reading = await readLog(logOf("a", jsonLines(snapshot, useLine("1"), resultLine("1")), 65_536));
    expect(reading).toMatchObject({
      format: "claude-transcript",
      events: [{ callId: "1", outcome: "success" }],
      rejects: [],
    });
    const unnamed = jsonLines(
      ...Array.from({ length: 2000 }, (_, at) => ({ noise: `${at}`.repeat(20) })),
      hookRecord(),
    );
    expect((await readLog(logOf("a", unnamed))).format).toBe("claude-hook");
  });

  it("does not go by the file's name", async () => {
    expect((await readText(jsonLines(hookRecord()), "transcript.txt")).format).toBe("claude-hook");
    expect((await readText(fixtureText("transcript.jsonl"), "post_tool_use.json")).format).toBe("claude-transcript");
  });

  it("keeps what was read before the stream broke", async () => {
    const reading = await readLog({ path: "a.gz", bytes: broken(jsonLines(hookRecord(), hookRecord())) });
    expect(reading.events).toHaveLength(2);
    expect(reading.rejects).toMatchObject([{ path: "a.gz", reason: "unreadable" }]);
  });

  it("loses no line: each is an event, a reject, a duplicate or a counted artefact", async () => {
    const line = fc.constantFrom(
      ...["post", "shell", "pre", "torn", "noise", "scalar"].map((kind) => [kind, kind] as const),
    );
    const text = {
      post: (at: number) => JSON.stringify(hookRecord({ tool_use_id: `t-${at % 5}` })),
      shell: () => JSON.stringify(hookRecord({ tool_name: "" })),
      pre: () => JSON.stringify(hookRecord({ hook_event_name: "PreToolUse" })),
      torn: () => JSON.stringify(hookRecord()).slice(0, 40),
      noise: () => "<<<<<<< HEAD",
      scalar: () => "42",
    };
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 200 }), async (kinds, size) => {
        const lines = [
          JSON.stringify(hookRecord({ tool_use_id: "first" })),
          ...kinds.map(([kind], at) => text[kind as "post"](at)),
        ];
        const reading = await readLog(logOf("a", lines.join("\n"), size));
        const ignored = reading.artefacts.find(({ kind }) => kind === "other-hook-event")?.count ?? 0;
        expect(reading.events.length + reading.duplicates + reading.rejects.length + ignored).toBe(lines.length);
      }),
    );
  });

  it("tells two logs of one recorder apart from copies", async () => {
    const [a, b] = [
      jsonLines(hookRecord({ tool_use_id: "1" })),
      jsonLines(hookRecord({ tool_use_id: "2" }), hookRecord({ tool_use_id: "1" })),
    ];
    const combined = combine([await readText(a, "logs/post.json"), await readText(b, "apps/logs/post.json")]);
    expect(combined.sources.map(({ events, duplicates }) => [events, duplicates])).toEqual([
      [2, 0],
      [0, 1],
    ]);
  });
});
