import { UserError } from "@afteraction/schema";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { entry } from "./entry.fixture.ts";
import { ledgerText } from "./ledger.ts";
import { openReview } from "./review.ts";
import { judge, takeBack } from "./review-judge.ts";
import { run } from "./run.ts";
import { failingLog } from "./snapshot-log.fixture.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const at = "2026-08-22T09:00:00.000Z";
const [first, second, third] = ["0".repeat(16), "1".repeat(16), "2".repeat(16)];
const file = "learnings/ledger/slow--webfetch--00000000.json";

function ledgerWith(...entries: readonly ReturnType<typeof entry>[]) {
  const files = entries.map((each) => [`learnings/ledger/x--${each.id.slice(0, 8)}.json`, ledgerText(each)]);
  const root = temporaryFolder(Object.fromEntries(files));
  return { root, cwd: root };
}

const benefit = (secondsPerWeek: number) => ({ secondsPerWeek, failuresPerWeek: 0 });

const one = () => {
  const root = temporaryFolder({ [file]: ledgerText(entry({ id: first })) });
  return { place: { root, cwd: root }, text: () => readFileSync(join(root, file), "utf8"), path: join(root, file) };
};

describe("openReview", () => {
  it("has nothing to review where there is no ledger", async () => {
    const root = temporaryFolder();
    expect(await openReview({ root, cwd: root })).toMatchObject({ queue: [], all: [], warnings: [] });
  });

  it("asks about nothing that was judged, turned down or decided by hand", async () => {
    const { judged } = (await judge(first, { kind: "accept" }, at, one().place)).entry;
    expect(judged).toBeDefined();
    const place = ledgerWith(
      entry({ id: first, judged }),
      entry({ id: second, status: "rejected" }),
      entry({ id: third, reason: "ours" }),
    );
    expect((await openReview(place)).queue).toEqual([]);
    expect((await openReview(place)).all).toHaveLength(3);
  });

  it("asks about what is worth most first, whatever the files are called", async () => {
    const place = ledgerWith(
      entry({ id: first, benefit: benefit(1) }),
      entry({ id: second, benefit: benefit(900) }),
      entry({ id: third, benefit: benefit(30) }),
    );
    expect((await openReview(place)).queue.map(({ id }) => id)).toEqual([second, third, first]);
  });

  it("names a damaged file, and goes on with the others", async () => {
    const place = ledgerWith(entry({ id: first }));
    writeFileSync(join(place.root, "learnings/ledger/y--x--11111111.json"), "<<<<<<< HEAD\n");
    const { queue, warnings } = await openReview(place);
    expect(queue).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining("y--x--11111111.json")]);
  });
});

describe("judge", () => {
  it("writes nothing for a learning that the ledger does not have", async () => {
    const { place, text } = one();
    const before = text();
    await expect(judge(second, { kind: "accept" }, at, place)).rejects.toBeInstanceOf(UserError);
    expect(text()).toBe(before);
  });

  it("writes the verdict into the learning's file alone, whole", async () => {
    const { place, text } = one();
    await judge(first, { kind: "reject", reason: "we cache it" }, at, place);
    expect(JSON.parse(text())).toMatchObject({ status: "rejected", reason: "we cache it", judged: { at } });
    expect(readdirSync(join(place.root, "learnings/ledger"))).toEqual(["slow--webfetch--00000000.json"]);
  });

  it("keeps what somebody else wrote meanwhile", async () => {
    const { place, text, path } = one();
    writeFileSync(path, ledgerText(entry({ id: first, note: "mine" })));
    await judge(first, { kind: "snooze", until: "2026-12-24" }, at, place);
    expect(JSON.parse(text())).toMatchObject({ status: "snoozed", snoozedUntil: "2026-12-24", note: "mine" });
  });

  it("refuses a date that is none, and writes nothing", async () => {
    const { place, text } = one();
    const before = text();
    await expect(judge(first, { kind: "snooze", until: "soon" }, at, place)).rejects.toMatchObject({ exitCode: 2 });
    expect(text()).toBe(before);
  });

  it("switches hints off and on, and is no verdict", async () => {
    const { place, text } = one();
    const before = text();
    await judge(first, { kind: "mute" }, at, place);
    expect(JSON.parse(text())).toMatchObject({ hint: false, status: "active" });
    expect((await openReview(place)).queue).toHaveLength(1);
    await judge(first, { kind: "unmute" }, at, place);
    expect(text()).toBe(before);
  });

  it("comes to what plain editing of the file comes to, after the next run", async () => {
    const verdicts = await Promise.all([learned(byReview), learned(byHand)]);
    for (const { status, reason, judged } of verdicts) {
      expect([status, reason]).toEqual(["rejected", "not ours"]);
      expect(judged).toMatchObject({ confidence: expect.any(Number), sessions: 12 });
    }
    // the times differ: one is the verdict's, the other that of the run which met it
    const timeless = verdicts.map((each) => JSON.stringify(each).replaceAll(/"at":"[^"]*"/g, ""));
    expect(timeless[0]).toBe(timeless[1]);
  });
});

describe("takeBack", () => {
  it("brings the bytes back", async () => {
    const { place, text } = one();
    const before = text();
    await takeBack(await judge(first, { kind: "reject" }, at, place), place);
    expect(text()).toBe(before);
  });

  it("does not undo what somebody else did since", async () => {
    const { place, text, path } = one();
    const done = await judge(first, { kind: "reject" }, at, place);
    writeFileSync(path, "theirs");
    await expect(takeBack(done, place)).rejects.toMatchObject({ code: "changed-since" });
    expect(text()).toBe("theirs");
  });
});

type Judging = (ledgerFile: string, place: { root: string; cwd: string }) => Promise<void>;

/** The one learning of a failing log, judged, after one more run. */
async function learned(judging: Judging) {
  const root = temporaryFolder({ "logs/a.jsonl": failingLog() });
  const place = { root, cwd: root };
  const analyze = async () => apply((await run({ ...place, env: {}, paths: ["logs"], context: false })).plan);
  await analyze();
  const folder = join(root, "learnings/ledger");
  const name = readdirSync(folder).find((each) => each.endsWith(".json")) ?? "";
  await judging(join(folder, name), place);
  await analyze();
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

const byReview: Judging = async (ledgerFile, place) => {
  const { id } = JSON.parse(readFileSync(ledgerFile, "utf8"));
  await judge(id, { kind: "reject", reason: "not ours" }, at, place);
};

const byHand: Judging = async (ledgerFile) => {
  const read = JSON.parse(readFileSync(ledgerFile, "utf8"));
  writeFileSync(ledgerFile, JSON.stringify({ ...read, status: "rejected", reason: "not ours" }));
};
