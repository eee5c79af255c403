import { readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { run } from "./run.ts";
import { failingLog } from "./snapshot-log.fixture.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

/** A repository in which a first run has published one learning. */
async function repository() {
  const root = realpathSync(temporaryFolder({ "logs/a.jsonl": failingLog() }));
  const folder = join(root, "learnings/ledger");
  const analyze = async () => {
    const result = await run({ root, cwd: root, env: { HOME: join(root, "home") }, paths: ["logs"] });
    await apply(result.plan);
    return result;
  };
  await analyze();
  const name = readdirSync(folder).find((each) => each.endsWith(".json")) ?? "";
  const file = join(folder, name);
  const edit = (from: string, to: string): void => writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  return { folder, name, file, edit, analyze, entry: (): unknown => JSON.parse(readFileSync(file, "utf8")) };
}

const active = '"status": "active",\n  "subject"';

describe("a ledger's life on disk", () => {
  it("remembers what was published and when it looked, and a second run changes no byte", async () => {
    const { folder, name, analyze } = await repository();
    expect(readdirSync(folder)).toEqual(["known.txt", "looks.txt", name]);
    expect((await analyze()).plan).toEqual([]);
  });

  it("turns a deleted file into a rejection that all can see, once", async () => {
    const { file, analyze, entry } = await repository();
    rmSync(file);
    expect((await analyze()).report.learnings).toMatchObject([{ status: "rejected" }]);
    expect(entry()).toMatchObject({ status: "rejected", reason: "its file was deleted" });
    expect((await analyze()).plan).toEqual([]);
  });

  it("begins anew when the whole folder was removed", async () => {
    const { folder, analyze } = await repository();
    rmSync(folder, { recursive: true });
    expect((await analyze()).report.learnings).toMatchObject([{ status: "proposed" }]);
  });

  it("settles a merge conflict in what it remembers", async () => {
    const { folder, file, analyze } = await repository();
    const known = join(folder, "known.txt");
    const text = readFileSync(known, "utf8");
    writeFileSync(known, `<<<<<<< HEAD\n${text}=======\n${text}0123456789abcdef slow:Other\n>>>>>>> other\n`);
    rmSync(file);
    await analyze();
    expect(readFileSync(known, "utf8")).toBe(text.replace("d0817b", "0123456789abcdef slow:Other\nd0817b"));
    expect((await analyze()).plan).toEqual([]);
  });

  it("takes no renamed and broken file for a deleted one", async () => {
    const { folder, file, analyze } = await repository();
    writeFileSync(join(folder, "mine.json"), readFileSync(file, "utf8").replaceAll(/[{}]/g, ""));
    rmSync(file);
    const { report, warnings } = await analyze();
    expect(report.learnings).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining("learnings/ledger/mine.json was left as it is")]);
    expect(readdirSync(folder)).toEqual(["known.txt", "looks.txt", "mine.json"]);
  });

  it("records what a person typed, once, and keeps it", async () => {
    const { edit, analyze, entry } = await repository();
    edit(active, '"status": "snoozed",\n  "snoozedUntil": "2026-12-24",\n  "reason": "after the move",\n  "subject"');
    await analyze();
    const judged = { at: "2026-06-12T00:03:00.500Z", sessions: 12 };
    expect(entry()).toMatchObject({ status: "snoozed", snoozedUntil: "2026-12-24", reason: "after the move", judged });
    expect((await analyze()).plan).toEqual([]);
  });

  it("leaves a file alone whose date is none, and says what is expected", async () => {
    const { edit, file, analyze } = await repository();
    edit(active, '"status": "snoozed",\n  "snoozedUntil": "30d",\n  "subject"');
    const text = readFileSync(file, "utf8");
    const { warnings, report } = await analyze();
    expect(warnings.join()).toContain('at "snoozedUntil": expected a date such as 2026-12-24');
    expect(report.learnings).toEqual([]);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("keeps a new finding waiting between looks, and says so", async () => {
    const { folder, file, analyze } = await repository();
    for (const each of [file, join(folder, "known.txt")]) rmSync(each);
    const { report } = await analyze();
    expect(report.learnings).toEqual([]);
    expect(report.data.withheld).toContainEqual({
      reason: "new since the last look, waits for the next one",
      count: 1,
    });
    expect((await analyze()).plan).toEqual([]);
  });
});
