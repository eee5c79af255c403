import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Event } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { claudeHook } from "../sources/claude-hook/claude-hook.ts";
import { claudeTranscript } from "../sources/claude-transcript/claude-transcript.ts";
import type { Source } from "../sources/source.ts";
import { containerOf, readContainer } from "./container.ts";
import { selector } from "./select.ts";
import type { Part } from "./shape.ts";

interface Read {
  readonly events: readonly Event[];
  readonly notes: readonly string[];
}

/** What the source makes of a log whose records are read as far as the part says, or whole. */
function read(source: Source, content: Buffer, part: Part | undefined): Read {
  const notes: string[] = [];
  const note = (...what: unknown[]): void => void notes.push(what.join(" "));
  const parser = source.open({ path: "log", reject: note, count: note, duplicate: () => note("duplicate") });
  const select = part && selector(part);
  const sink = { select, record: parser.read, reject: note };
  const reader = readContainer(containerOf(content), source.marks, sink);
  for (let at = 0; at < content.length; at += 1 << 20) reader.push(content.subarray(at, at + (1 << 20)));
  reader.end();
  return { events: parser.events(), notes };
}

function expectSame(source: Source, content: Buffer): void {
  expect(read(source, content, source.shape)).toEqual(read(source, content, undefined));
}

const sources = [claudeHook, claudeTranscript];
const fixtures = new URL("../../../../test-fixtures/logs/", import.meta.url);
const corpus = new URL("../../../../../shared/corpus/dev/", import.meta.url);

describe.each(sources)("selective reading of $id", (source) => {
  it("changes nothing about invented logs", () => {
    const files = readdirSync(fixtures).filter((name) => /\.jsonl?$/.test(name));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expectSame(source, readFileSync(new URL(file, fixtures)));
  });

  it.skipIf(!existsSync(corpus))(
    "changes nothing about real logs",
    () => {
      const rows = JSON.parse(readFileSync(new URL("MANIFEST.json", corpus), "utf8")) as {
        path: string;
        kind: string;
      }[];
      for (const { path } of rows.filter(({ kind }) => source.id.endsWith(kind)))
        expectSame(source, gunzipSync(readFileSync(new URL(encodeURI(path), corpus))));
    },
    120_000,
  );
});
