import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { FoundFile } from "./log-file.ts";
import { largestAhead, readAhead } from "./read-ahead.ts";

const folder = mkdtempSync(join(tmpdir(), "afteraction-ahead-"));
afterAll(() => rmSync(folder, { recursive: true }));

function found(name: string, text: string | undefined, size = text?.length ?? 1): FoundFile {
  const file = join(folder, name);
  if (text !== undefined) writeFileSync(file, text);
  return { input: name, path: name, file, real: file, size, named: true };
}

/** The texts, each taken before the next is asked for. */
async function texts(files: readonly FoundFile[]): Promise<(string | undefined)[]> {
  const ahead = readAhead(files);
  const all: (string | undefined)[] = [];
  for (const place of files.keys()) all.push((await ahead(place))?.toString());
  return all;
}

describe("readAhead", () => {
  it("reads nothing of no file", async () => {
    expect(await texts([])).toEqual([]);
  });

  it("gives each file's bytes in its turn, though two rooms hold them all", async () => {
    const all = ["one", "zwei", "three", "vier", "five"];
    expect(await texts(all.map((text, place) => found(`${place}`, text)))).toEqual(all);
  });

  it("leaves to its turn what is missing, has grown, has shrunk or is large", async () => {
    const files = [
      found("missing", undefined),
      found("grown", "abcdef", 3),
      found("shrunk", "abc", 6),
      found("large", "abc", largestAhead + 1),
      found("empty", "", 0),
      found("plain", "abc"),
    ];
    expect(await texts(files)).toEqual([undefined, undefined, undefined, undefined, undefined, "abc"]);
  });
});
