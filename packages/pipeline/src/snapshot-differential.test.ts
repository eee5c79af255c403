import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { run } from "./run.ts";
import { hookLogs, isCorpusHere } from "./snapshot-corpus.fixture.ts";
import { snapshot } from "./snapshot.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const demo = fileURLToPath(new URL("../../../test-fixtures/snapshots", import.meta.url));

/** A snapshot names whose calls they are, which logs do not. */
const withoutUsers = <Row extends { readonly support: object }>(row: Row) => ({
  ...row,
  support: { ...row.support, users: 0 },
});

async function learned(root: string, paths: readonly string[]) {
  const { report } = await run({ root, cwd: root, env: {}, paths, context: false, all: true });
  return { events: report.data.events, sessions: report.data.sessions, learnings: report.learnings.map(withoutUsers) };
}

/** What the logs teach, and what their snapshot does. */
async function bothWays(paths: readonly string[]) {
  const root = realpathSync(temporaryFolder());
  const taken = await snapshot({ root, cwd: root, env: {}, person: "jo", paths });
  await apply(taken.plan);
  const isThere = existsSync(join(root, "snapshots"));
  return { raw: await learned(root, paths), kept: isThere ? await learned(root, ["snapshots"]) : undefined };
}

describe("a snapshot's learnings", () => {
  it("are those of the demo's logs", async () => {
    const { raw, kept } = await bothWays([demo]);
    expect(raw.learnings.length).toBeGreaterThan(5);
    expect(kept).toEqual(raw);
  });

  it.skipIf(!isCorpusHere)("are those of real logs, repository by repository", async () => {
    let compared = 0;
    for (const folder of hookLogs()) {
      const { raw, kept } = await bothWays([folder]);
      if (kept === undefined) continue;
      expect([folder, kept]).toEqual([folder, raw]);
      compared++;
    }
    expect(compared).toBeGreaterThan(5);
  });
});
