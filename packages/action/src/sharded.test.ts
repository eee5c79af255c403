import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apply, snapshot } from "@afteraction/pipeline";
import { describe, expect, it } from "vitest";
import { failingSnapshot, type Team, team } from "./team.fixture.ts";

const salt = "ab".repeat(32);

/** Two people's logs, as each keeps them. */
const logs = { ann: failingSnapshot("--alpha"), ben: failingSnapshot("--beta") };

/** What a job of `learn-sharded.yml` does with one person's folder. */
async function partial({ root }: Team, person: string, out: string): Promise<void> {
  mkdirSync(join(root, out), { recursive: true });
  writeFileSync(join(root, out, "pseudonyms.salt"), `${salt}\n`);
  const { plan } = await snapshot({ root, cwd: root, env: {}, out, paths: [`raw/${person}`], person });
  await apply(plan);
}

async function learned(shards: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const here = team();
  for (const [person, text] of Object.entries(logs)) {
    mkdirSync(join(here.root, "raw", person), { recursive: true });
    writeFileSync(join(here.root, "raw", person, "a.jsonl"), text);
  }
  for (const [person, out] of Object.entries(shards)) await partial(here, person, `partials/${out}`);
  await here.run({ inputs: { logs: "partials" } });
  return here.forge.readFiles((await here.forge.head("afteraction/main")) ?? "", ["learnings/ledger/", "CLAUDE.md"]);
}

describe("shards", () => {
  it("teach the same as all logs together", async () => {
    const whole = await learned({ ann: "one", ben: "one" });
    expect([...whole.keys()].filter((path) => path.endsWith(".json"))).toHaveLength(2);
    expect(await learned({ ann: "one", ben: "two" })).toEqual(whole);
  });
});
