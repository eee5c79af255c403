import { describe, expect, it } from "vitest";
import type { MakeStage } from "./forge-contract.fixture.ts";
import { branch, commitAll, opened, reread } from "./proposal.fixture.ts";

const edit = (text: string) => ({ login: "human", branch, message: "Mine", files: [{ path: "mine.md", text }] });
const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);

/** From open to closed or merged. */
export function proposalLifeCases(make: MakeStage): void {
  describe("a proposal's life", () => {
    headCases(make);
    endCases(make);
  });
}

function headCases(make: MakeStage): void {
  it("follows every push to its branch while it is open", async () => {
    const stage = await make();
    const { number } = await opened(stage);
    const theirs = await stage.push(edit("1"));
    expect(await reread(stage, number)).toMatchObject({ state: "open", headSha: theirs });
    const ours = await commitAll(stage.as(), { "a.md": "2" });
    expect(await reread(stage, number)).toMatchObject({ state: "open", headSha: ours });
  });

  it("keeps the head it had when it was closed, and may be opened anew", async () => {
    const stage = await make();
    const { number, headSha } = await opened(stage);
    await stage.as("human").closeProposal(number);
    await stage.push(edit("1"));
    expect(await reread(stage, number)).toMatchObject({ state: "closed", headSha, closedAt: iso });
    const next = await stage.as().openProposal({ branch, base: "main", title: "Again", body: "" });
    expect(next).toMatchObject({ kind: "opened" });
    const all = await stage.as().proposals(branch, "main");
    expect(all.map(({ title, state }) => [title, state])).toEqual([
      ["Again", "open"],
      ["Learnings", "closed"],
    ]);
  });

  it("follows its branch again when a person reopens it", async () => {
    const stage = await make();
    const { number } = await opened(stage);
    await stage.as().closeProposal(number);
    const headSha = await stage.push(edit("1"));
    await stage.reopen(number);
    expect(await reread(stage, number)).toMatchObject({ state: "open", headSha, closedAt: undefined });
  });
}

function endCases(make: MakeStage): void {
  it("is closed once; closing again changes nothing", async () => {
    const stage = await make();
    const { number } = await opened(stage);
    await stage.as().closeProposal(number);
    const closed = await reread(stage, number);
    await stage.as().closeProposal(number);
    expect(await reread(stage, number)).toEqual(closed);
  });

  it("is closed when its branch is deleted, and stays so while the branch is gone", async () => {
    const stage = await make();
    const { number, headSha } = await opened(stage);
    await stage.as().deleteBranch(branch);
    expect(await reread(stage, number)).toMatchObject({ state: "closed", headSha, closedAt: iso });
    await expect(stage.reopen(number)).rejects.toThrow();
    expect(await reread(stage, number)).toMatchObject({ state: "closed" });
  });

  it.each(["merge", "squash"] as const)("is merged, not closed, by a %s", async (method) => {
    const stage = await make();
    const { number } = await opened(stage, { "a.md": "merged\n" });
    await stage.merge(number, method);
    expect(await reread(stage, number)).toMatchObject({ state: "merged", closedAt: iso });
    const read = await stage.as().readFiles((await stage.as().head("main"))!, ["a.md"]);
    expect(read.get("a.md")).toBe("merged\n");
    const { ahead } = await stage.as().compare("main", branch);
    expect(ahead).toBe(method === "merge" ? 0 : 1);
  });

  it("is not merged where both sides changed a file", async () => {
    const stage = await make({ files: { "a.md": "0\n" } });
    const { number } = await opened(stage, { "a.md": "ours\n" });
    const files = [{ path: "a.md", text: "theirs\n" }];
    await stage.push({ login: "human", branch: "main", message: "Meanwhile", files });
    await expect(stage.merge(number)).rejects.toThrow();
    expect(await reread(stage, number)).toMatchObject({ state: "open" });
  });

  it("is merged when its base takes its commits in by a push", async () => {
    const stage = await make();
    const { number } = await opened(stage);
    expect(await stage.as("human").mergeBranch(branch, "main", "By hand")).toBe("merged");
    expect(await reread(stage, number)).toMatchObject({ state: "merged" });
  });
}
