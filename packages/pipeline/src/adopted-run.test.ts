import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { run } from "./run.ts";
import { snapshotLog } from "./snapshot-log.fixture.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

type Endings = Parameters<typeof snapshotLog>[0];

const of = (count: number, ending: Endings[number]): Endings => Array.from({ length: count }, () => ending);

/** A repository that learned from twelve sessions with a failure, and then has some more. */
async function repository() {
  const root = realpathSync(temporaryFolder({ "logs/a.jsonl": snapshotLog(of(12, "fails")) }));
  const analyze = async () => {
    const result = await run({ root, cwd: root, env: { HOME: join(root, "home") }, paths: ["logs"] });
    await apply(result.plan);
    return result;
  };
  const report = () => readFileSync(join(root, "learnings/metrics_analysis_report.md"), "utf8");
  const goOn = (more: Endings): void =>
    writeFileSync(join(root, "logs/a.jsonl"), snapshotLog([...of(12, "fails"), ...more]));
  return { analyze, report, goOn, first: await analyze() };
}

describe("a run's answer to whether the last change helped", () => {
  it("is nothing for what the run itself proposes, and the same again on the same logs", async () => {
    const { first, analyze, report } = await repository();
    expect(first.report.learnings).toMatchObject([{ claim: "recurs", status: "proposed" }]);
    expect(first.report.adopted).toBeUndefined();
    expect(report()).toContain("**Did the last change help?** Nothing was accepted yet");
    const again = await analyze();
    expect(again.report.learnings).toMatchObject([{ status: "active" }]);
    expect(again.report.adopted).toBeUndefined();
    expect(again.plan).toEqual([]);
  });

  it("is too early after a few sessions", async () => {
    const { goOn, analyze, report } = await repository();
    goOn(of(3, "works"));
    expect((await analyze()).report.adopted?.rows).toMatchObject([
      { before: { sessions: 11, met: 11 }, after: { sessions: 3, met: 0 }, verdict: "too-early" },
    ]);
    expect(report()).toContain("1 accepted learning with fewer than 8 sessions since: too early to say.");
  });

  it("is that the failure is met less often, when it is", async () => {
    const { goOn, analyze, report } = await repository();
    goOn([...of(9, "works"), "fails"]);
    expect((await analyze()).report.adopted?.rows).toMatchObject([
      { before: { sessions: 11, met: 11 }, after: { sessions: 10, met: 1 }, verdict: "fell" },
    ]);
    expect(report()).toContain("1 is met less often now, 0 more often, 0 unclear ([table](#since-they-were-accepted))");
    expect((await analyze()).plan).toEqual([]);
  });

  it("is so also when the learning is retired because nothing of it is met any more", async () => {
    const { goOn, analyze } = await repository();
    goOn(of(20, "works"));
    const { report } = await analyze();
    expect(report.learnings).toMatchObject([{ claim: "recurs", status: "retired" }]);
    expect(report.adopted?.rows).toMatchObject([{ after: { sessions: 20, met: 0 }, verdict: "fell" }]);
  });

  it("is unclear when nothing changed", async () => {
    const { goOn, analyze } = await repository();
    goOn(of(12, "fails"));
    expect((await analyze()).report.adopted?.rows).toMatchObject([
      { after: { sessions: 12, met: 12 }, verdict: "unclear" },
    ]);
  });
});
