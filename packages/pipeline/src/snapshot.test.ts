import { readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Event } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { run } from "./run.ts";
import { snapshot, type SnapshotOptions } from "./snapshot.ts";
import { failingLog } from "./snapshot-log.fixture.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const noon = Date.UTC(2026, 7, 20, 12);
const minute = 60_000;

const folderWith = (files: Record<string, string>) => realpathSync(temporaryFolder(files));

async function take(root: string, over: Partial<SnapshotOptions> = {}) {
  const result = await snapshot({ root, cwd: root, env: {}, person: "jo@example.org", paths: ["logs"], ...over });
  await apply(result.plan);
  return result;
}

/** A transcript's call at a time, and its result a second later unless it is still running. */
const session = "550e8400-e29b-41d4-a716-446655440000";

const record = (type: string, at: number, content: object): string => {
  const message = { role: type, content: [content] };
  const timestamp = new Date(at).toISOString();
  return `${JSON.stringify({ type, sessionId: session, cwd: "/home/jo/app", timestamp, message })}\n`;
};

function call(id: string, time: number, command = "npm test", isRunning = false): string {
  const use = record("assistant", time, { type: "tool_use", id, name: "Bash", input: { command } });
  return isRunning ? use : use + record("user", time + 1000, { type: "tool_result", tool_use_id: id, content: "ok" });
}

/** A call as a hook recorded it, without time. */
function timelessCall(command: string): string {
  const what = { tool_name: "Bash", tool_input: { command }, tool_response: {} };
  return `${JSON.stringify({ session_id: session, hook_event_name: "PostToolUse", ...what })}\n`;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();

const snapshotsIn = (root: string) => filesIn(join(root, "snapshots")).filter((path) => path.endsWith(".jsonl"));

/** The events of a folder, as `analyze` meets them. */
async function eventsOf(root: string, paths = ["snapshots"]) {
  const { report } = await run({ root, cwd: root, env: {}, paths, context: false });
  return report.data;
}

describe("snapshot", () => {
  it("plans nothing where no call was made", async () => {
    const root = folderWith({ "logs/a.jsonl": '{"type":"summary","summary":"x"}\n' });
    expect(await take(root)).toMatchObject({ plan: [], files: [], removed: [], warnings: [] });
    expect(filesIn(root)).toEqual(["logs/a.jsonl"]);
  });

  it("writes one file per day and the salt, and a second run adds nothing", async () => {
    const log = call("toolu_1", noon) + call("toolu_2", noon + 14 * 60 * minute);
    const root = folderWith({ "logs/a.jsonl": log });
    const first = await take(root);
    expect(first.files.map(({ path, events }) => [path.slice(0, 18), events])).toEqual([
      ["2026/08/2026-08-20", 1],
      ["2026/08/2026-08-21", 1],
    ]);
    expect(filesIn(join(root, "snapshots"))).toEqual([...first.files.map(({ path }) => path), "pseudonyms.salt"]);
    expect(await take(root)).toMatchObject({ plan: [], files: [], removed: [], earlier: { files: 2, calls: 2 } });
  });

  it("holds neither paths nor prompts nor output", async () => {
    const root = folderWith({
      "logs/a.jsonl": call("toolu_1", noon, "cat /home/jo/app/secret.txt; echo 'tell nobody'"),
    });
    const [file] = (await take(root)).files;
    expect(file?.text).not.toMatch(/home|secret\.txt|nobody|"ok"/);
  });

  it("appends a file with only the new calls when a day grows", async () => {
    const root = folderWith({ "logs/a.jsonl": call("toolu_1", noon) });
    const [before = ""] = (await take(root), snapshotsIn(root));
    const old = readFileSync(join(root, "snapshots", before), "utf8");
    writeFileSync(join(root, "logs/a.jsonl"), call("toolu_1", noon) + call("toolu_2", noon + minute));
    expect((await take(root)).files).toMatchObject([{ events: 1 }]);
    expect(readFileSync(join(root, "snapshots", before), "utf8")).toBe(old);
    expect(snapshotsIn(root)).toHaveLength(2);
    expect(await eventsOf(root)).toMatchObject({ events: 2, sessions: 1, duplicates: 0 });
  });

  it("tells the end of a call that was running, and counts it once", async () => {
    const root = folderWith({ "logs/a.jsonl": call("toolu_1", noon, "npm test", true) });
    await take(root);
    expect(await eventsOf(root)).toMatchObject({ outcomes: { unknown: 1 } });
    writeFileSync(join(root, "logs/a.jsonl"), call("toolu_1", noon));
    await take(root);
    expect(await eventsOf(root)).toMatchObject({ events: 1, duplicates: 1, outcomes: { unknown: 0, success: 1 } });
    expect((await take(root)).files).toEqual([]);
  });

  it("keeps the order of calls without time when their session grows", async () => {
    const commands = Array.from({ length: 30 }, (_, at) => `tool-${at}`);
    const root = folderWith({ "logs/a.jsonl": commands.slice(0, 10).map(timelessCall).join("") });
    for (const end of [10, 20, 30]) {
      writeFileSync(join(root, "logs/a.jsonl"), commands.slice(0, end).map(timelessCall).join(""));
      await take(root);
    }
    const copy = await take(root, { paths: ["snapshots"], out: join(root, "copy") });
    const lines = copy.files[0]?.text.trim().split("\n").slice(1) ?? [];
    expect(lines.map((line) => (JSON.parse(line) as Event).operation)).toEqual(commands);
  });

  it("never lets two people's files collide, and counts shared calls once", async () => {
    const root = folderWith({ "logs/a.jsonl": call("toolu_1", noon), "others/a.jsonl": call("toolu_2", noon + 1) });
    await take(root);
    await take(root, { person: "al@example.org", paths: ["logs", "others"] });
    const people = snapshotsIn(root).map((path) => path.split("--")[1]);
    expect(new Set(people).size).toBe(2);
    expect(await eventsOf(root)).toMatchObject({ events: 2, duplicates: 0, users: 1 });
  });

  it("is itself when taken again, under the same names", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog(), "logs/b.jsonl": call("toolu_1", noon) });
    const first = await take(root);
    const copy = await take(root, { paths: ["snapshots"], out: join(root, "copy"), person: "al@example.org" });
    expect(copy.files).toEqual(first.files);
    expect(copy.removed).toEqual([]);
  });

  it("leads to the same learnings as the logs themselves", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    await take(root);
    const learn = async (paths: string[]) => {
      const { learnings } = (await run({ root, cwd: root, env: {}, paths, context: false })).report;
      return learnings.map(({ id, confidence, effect, estimate, status }) => [
        id,
        confidence,
        effect,
        estimate,
        status,
      ]);
    };
    const learned = await learn(["logs"]);
    expect(learned.length).toBeGreaterThan(0);
    expect(await learn(["snapshots"])).toEqual(learned);
  });

  it("gives a person the same pseudonym again, and warns when the salt is gone", async () => {
    const root = folderWith({ "logs/a.jsonl": call("toolu_1", noon), "more/b.jsonl": call("toolu_2", noon) });
    await take(root);
    rmSync(join(root, "snapshots/pseudonyms.salt"));
    const { warnings } = await take(root, { paths: ["more"] });
    expect(warnings).toEqual([expect.stringContaining("snapshots holds snapshots but no pseudonyms.salt")]);
  });

  it("refuses a damaged salt, and writes nothing", async () => {
    const root = folderWith({
      "logs/a.jsonl": call("toolu_1", noon),
      "snapshots/pseudonyms.salt": "<<<<<<< HEAD\nabc\n=======\n",
    });
    await expect(take(root)).rejects.toMatchObject({ code: "salt", message: "snapshots/pseudonyms.salt is damaged" });
    expect(snapshotsIn(root)).toEqual([]);
  });
});
