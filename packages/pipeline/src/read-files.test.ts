import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { discover } from "./discover.ts";
import { hookLog } from "./hook-log.fixture.ts";
import { readFiles, type ReadProgress } from "./read-files.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const read = async (folder: string, inputs: readonly string[] = ["."]) => readFiles(await discover(inputs, folder));
const log = hookLog(40);

describe("readFiles", () => {
  it("reads nothing from no files", async () => {
    expect(await readFiles([])).toEqual({ readings: [], warnings: [] });
  });

  it("reads gzip like plain text, whatever its name", async () => {
    const folder = temporaryFolder({ "a.jsonl": log, "b.jsonl": gzipSync(log), "c.jsonl.gz": gzipSync(log) });
    const { readings, warnings } = await read(folder);
    expect(readings.map(({ path, events, rejects }) => [path, events.length, rejects.length])).toEqual([
      ["a.jsonl", 40, 0],
      ["b.jsonl", 40, 0],
      ["c.jsonl.gz", 40, 0],
    ]);
    expect(new Set(readings.map(({ hash }) => hash)).size).toBe(1);
    expect(warnings).toEqual([]);
  });

  it("keeps what cut gzip held, and says so", async () => {
    const long = hookLog(2000);
    const packed = gzipSync(long);
    const folder = temporaryFolder({ "cut.jsonl.gz": packed.subarray(0, packed.length / 2) });
    const { readings, warnings } = await read(folder, ["cut.jsonl.gz"]);
    expect(readings[0]?.events.length).toBeGreaterThan(100);
    expect(readings[0]?.rejects.map(({ reason }) => reason)).toContain("unreadable");
    expect(warnings).toEqual(["cut.jsonl.gz was not read to its end: the compressed data ends too early"]);
  });

  it("rejects damaged gzip, and dangling links, each on its own", async () => {
    const folder = temporaryFolder({
      "bad.jsonl.gz": Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8]),
      "good.jsonl": log,
    });
    symlinkSync("gone", join(folder, "x.jsonl"));
    symlinkSync("gone too", join(folder, "y.jsonl"));
    const { readings, warnings } = await read(folder);
    const rows = readings.map(({ path, events, rejects }) => [
      path,
      events.length,
      ...rejects.map(({ reason }) => reason),
    ]);
    expect(rows).toEqual([
      ["bad.jsonl.gz", 0, "unreadable"],
      ["good.jsonl", 40],
      ["x.jsonl", 0, "unreadable"],
      ["y.jsonl", 0, "unreadable"],
    ]);
    expect(new Set(readings.map(({ hash }) => hash)).size).toBe(4);
    expect(warnings).toEqual([
      "bad.jsonl.gz was not read: the compressed data is damaged",
      "x.jsonl was not read: it does not exist",
      "y.jsonl was not read: it does not exist",
    ]);
  });

  it("tells how far it is, up to the whole", async () => {
    const folder = temporaryFolder({ "a.jsonl": log, "b.jsonl": gzipSync(log) });
    const steps: ReadProgress[] = [];
    await readFiles(await discover(["."], folder), (progress) => steps.push(progress));
    const last = steps.at(-1);
    expect(last?.bytes).toBe(last?.totalBytes);
    expect(last).toMatchObject({ files: 2, totalFiles: 2 });
  });

  // root may read anything
  it.skipIf(process.getuid?.() === 0)(
    "refuses a named file that may not be read, and rejects one that was found",
    async () => {
      const folder = temporaryFolder({ "a.jsonl": log });
      chmodSync(join(folder, "a.jsonl"), 0);
      await expect(read(folder, ["a.jsonl"])).rejects.toThrow("cannot read a.jsonl: permission denied");
      expect((await read(folder)).warnings).toEqual(["a.jsonl was not read: permission denied"]);
    },
  );
});
