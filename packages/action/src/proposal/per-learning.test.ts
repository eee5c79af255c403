import { describe, expect, it } from "vitest";
import { failingSnapshot, type Team, team } from "../team.fixture.ts";

const inputs = { mode: "per-learning" };

const branches = async ({ forge }: Team, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await forge.proposals(`afteraction/main/${id}`, "main")).length));

describe("proposeEach", () => {
  it("opens one pull request for each new learning, and is silent when it runs again", async () => {
    const here = team();
    here.log("a.jsonl", failingSnapshot("--alpha"));
    here.log("b.jsonl", failingSnapshot("--beta"));
    const { outcome } = await here.run({ inputs });
    expect(outcome.operation).toBe("created");
    const ids = await openIds(here);
    expect(ids).toHaveLength(2);
    expect(await branches(here, ids)).toEqual([1, 1]);
    for (const id of ids) {
      const files = await here.forge.readFiles((await here.forge.head(`afteraction/main/${id}`)) ?? "", ["learnings/"]);
      const entries = [...files.keys()].filter((path) => path.endsWith(".json"));
      expect(entries).toEqual([expect.stringContaining(`--${id}.json`)]);
    }
    expect((await here.run({ inputs })).outcome.operation).toBe("none");
  });

  it("merges one without the other", async () => {
    const here = team();
    here.log("a.jsonl", failingSnapshot("--alpha"));
    here.log("b.jsonl", failingSnapshot("--beta"));
    await here.run({ inputs });
    const [first = "", second = ""] = await openIds(here);
    const [proposal] = await here.forge.proposals(`afteraction/main/${first}`, "main");
    await here.forge.stage.merge(proposal?.number ?? 0, "squash");
    await here.run({ inputs });
    await here.run({ inputs });
    const [other] = await here.forge.proposals(`afteraction/main/${second}`, "main");
    expect(other?.state).toBe("open");
    await here.forge.stage.merge(other?.number ?? 0, "squash");
    const base = await here.forge.readFiles((await here.forge.head("main")) ?? "", ["learnings/ledger/", "CLAUDE.md"]);
    expect([...base.keys()].filter((path) => path.endsWith(".json"))).toHaveLength(2);
    expect(base.get("CLAUDE.md")).toContain("--alpha");
    expect(base.get("CLAUDE.md")).toContain("--beta");
  });
});

/** First eight of the ids of learnings that are new, as the summary tells them. */
async function openIds(here: Team): Promise<string[]> {
  const { summary } = await here.run({ inputs: { "dry-run": "true" } });
  return [...summary.matchAll(/ · `([0-9a-f]{8})`$/gm)].map(([, id = ""]) => id);
}
