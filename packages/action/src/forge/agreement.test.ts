import fc from "fast-check";
import { expect, it } from "vitest";
import { testServer } from "../forge-server/test-server.fixture.ts";
import type { Forge } from "../forge.ts";
import { ForgeError } from "../forge-error.ts";
import { memoryForge } from "./memory/memory-forge.ts";
import type { Stage } from "./stage.ts";

type Step = (stage: Stage) => Promise<unknown>;

const branches = fc.constantFrom("main", "a/b", "c");
const text = fc.option(fc.constantFrom("1\n", "2\n"), { nil: undefined });
const files = fc.array(fc.record({ path: fc.constantFrom("x", "y", "d/z"), text }), { minLength: 1, maxLength: 2 });
const distinct = files.filter((all) => new Set(all.map(({ path }) => path)).size === all.length);

/** Heads are looked up when a step runs: the two forges name their commits differently. */
const headOf = async (forge: Forge, branch: string): Promise<string> => (await forge.head(branch)) ?? "0".repeat(40);

const step: fc.Arbitrary<[string, Step]> = fc.oneof(
  fc
    .tuple(branches, branches)
    .map(([from, to]): [string, Step] => [
      `branch ${to} from ${from}`,
      async (stage) => stage.as().createBranch(to, await headOf(stage.as(), from)),
    ]),
  fc.tuple(branches, distinct).map(([branch, changes]): [string, Step] => [
    `commit to ${branch} ${JSON.stringify(changes)}`,
    async (stage) => {
      const expectedHead = await headOf(stage.as(), branch);
      return (await stage.as().commitFiles({ branch, expectedHead, headline: "x", body: "", files: changes })).kind;
    },
  ]),
  fc
    .tuple(branches, branches)
    .map(([from, into]): [string, Step] => [
      `merge ${from} into ${into}`,
      (stage) => stage.as().mergeBranch(from, into, "Merge"),
    ]),
  fc
    .constantFrom("a/b", "c")
    .map((branch): [string, Step] => [
      `open ${branch}`,
      async (stage) => (await stage.as().openProposal({ branch, base: "main", title: "x", body: "" })).kind,
    ]),
  fc.constantFrom("a/b", "c").map((branch): [string, Step] => [
    `close ${branch}`,
    async (stage) => {
      const [newest] = await stage.as().proposals(branch, "main");
      if (newest !== undefined) await stage.as().closeProposal(newest.number);
    },
  ]),
  fc
    .constantFrom("a/b", "c")
    .map((branch): [string, Step] => [`delete ${branch}`, (stage) => stage.as().deleteBranch(branch)]),
);

/** What a step came to: its answer, or the kind of its refusal. */
async function outcome(act: Step, stage: Stage): Promise<unknown> {
  try {
    return await act(stage);
  } catch (error) {
    if (error instanceof ForgeError) return error.trouble;
    throw error;
  }
}

/** All that can be seen, without the names of commits and the times. */
async function seen(stage: Stage): Promise<unknown> {
  const forge = stage.as();
  const all: unknown[] = [];
  for (const branch of ["main", "a/b", "c"]) {
    const there = (await forge.head(branch)) !== undefined;
    const texts = there ? [...(await forge.readFiles(branch, ["x", "y", "d/"]))] : [];
    const { ahead = 0, behind = 0, files: changed = [] } = there ? await forge.compare("main", branch) : {};
    const proposals = (await forge.proposals(branch, "main")).map(({ state, number }) => [number, state]);
    all.push({ branch, there, texts, ahead, behind, changed, proposals });
  }
  return all;
}

it("the forge in memory and GitHub's client over real git agree on whatever happens", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const initial = { files: { x: "0\n" } };
      const [memory, { stage }] = [memoryForge(initial).stage, await testServer(initial)];
      for (const [name, act] of steps)
        expect([name, await outcome(act, memory)]).toEqual([name, await outcome(act, stage)]);
      expect(await seen(memory)).toEqual(await seen(stage));
    }),
    // A few of the same each time: every step costs a handful of git processes.
    { numRuns: 4, seed: 1 },
  );
});
