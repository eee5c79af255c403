import { describe, expect, it } from "vitest";
import type { CommitAnswer, FileText } from "../../forge.ts";
import type { Stage } from "../stage.ts";
import type { MakeStage } from "./forge-contract.fixture.ts";
import { branch, commitAll } from "./proposal.fixture.ts";

const files = { "ours.md": "0", "theirs.md": "0", "both.md": "0", "gone.md": "0" };

/** The bot's branch and its base, both moved on; `both.md` differs on either side. */
async function apart(make: MakeStage): Promise<Stage> {
  const stage = await make({ files });
  await commitAll(stage.as(), { "ours.md": "1", "both.md": "ours" });
  const changes = [
    { path: "theirs.md", text: "1" },
    { path: "both.md", text: "theirs" },
    { path: "gone.md", text: undefined },
  ];
  await stage.push({ login: "human", branch: "main", message: "Meanwhile", files: changes });
  return stage;
}

async function bringUp(stage: Stage, texts: readonly FileText[]): Promise<CommitAnswer> {
  const forge = stage.as();
  const [expectedHead, merging] = [(await forge.head(branch))!, (await forge.head("main"))!];
  return forge.commitFiles({ branch, expectedHead, merging, headline: "Bring up to date", body: "", files: texts });
}

/** Bringing a branch up to date with its base. */
export function mergeCases(make: MakeStage): void {
  mergingCommitCases(make);
  mergeBranchCases(make);
}

function mergingCommitCases(make: MakeStage): void {
  describe("commitFiles, merging", () => {
    it("keeps both sides below the files it is given, in a commit with both parents", async () => {
      const stage = await apart(make);
      const [before, main] = [await stage.as().head(branch), await stage.as().head("main")];
      const answer = await bringUp(stage, [{ path: "both.md", text: "chosen" }]);
      expect(answer).toMatchObject({ kind: "committed", verified: true });
      const { behind, commits } = await stage.as().compare("main", branch);
      expect(behind).toBe(0);
      expect(commits.at(-1)?.parents).toEqual([before, main]);
      const read = await stage.as().readFiles(branch, Object.keys(files));
      expect(Object.fromEntries(read)).toEqual({ "ours.md": "1", "theirs.md": "1", "both.md": "chosen" });
    });

    it("leaves the choice to people where both sides changed a file that it is not given", async () => {
      const stage = await apart(make);
      const before = await stage.as().head(branch);
      const answer = bringUp(stage, [{ path: "ours.md", text: "2" }]);
      await expect(answer).rejects.toMatchObject({
        trouble: "conflict",
        message: expect.stringContaining("both.md"),
      });
      expect(await stage.as().head(branch)).toBe(before);
    });

    it("may delete a file that the base no longer has", async () => {
      const stage = await apart(make);
      const gone = { path: "gone.md", text: undefined };
      await bringUp(stage, [{ path: "both.md", text: undefined }, gone]);
      const read = await stage.as().readFiles(branch, Object.keys(files));
      expect([...read.keys()]).toEqual(["ours.md", "theirs.md"]);
    });

    it("writes nothing when the branch has moved on", async () => {
      const stage = await apart(make);
      const expectedHead = (await stage.as().head(branch))!;
      const theirs = await stage.push({ login: "human", branch, message: "x", files: [{ path: "x.md", text: "x" }] });
      const merging = (await stage.as().head("main"))!;
      const wanted = { branch, expectedHead, merging, headline: "x", body: "", files: [{ path: "both.md", text: "" }] };
      expect(await stage.as().commitFiles(wanted)).toEqual({ kind: "stale" });
      expect(await stage.as().head(branch)).toBe(theirs);
    });
  });
}

function mergeBranchCases(make: MakeStage): void {
  describe("mergeBranch", () => {
    it("does nothing where there is nothing to merge", async () => {
      const stage = await make();
      const head = await commitAll(stage.as(), { "a.md": "a" });
      expect(await stage.as().mergeBranch("main", branch, "Merge main")).toBe("nothing");
      expect(await stage.as().head(branch)).toBe(head);
    });

    it("merges by a merge commit, whoever made the other side", async () => {
      const stage = await make();
      const head = await commitAll(stage.as(), { "a.md": "a" });
      const push = { login: "human", branch: "main", message: "Meanwhile", files: [{ path: "b.md", text: "b" }] };
      const main = await stage.push(push);
      expect(await stage.as().mergeBranch("main", branch, "Merge main")).toBe("merged");
      const { commits, behind } = await stage.as().compare("main", branch);
      expect(behind).toBe(0);
      expect(commits.at(-1)).toMatchObject({ message: "Merge main", parents: [head, main] });
      expect([...(await stage.as().readFiles(branch, ["a.md", "b.md"])).values()]).toEqual(["a", "b"]);
    });

    it("writes nothing on a conflict", async () => {
      const stage = await apart(make);
      const before = await stage.as().head(branch);
      expect(await stage.as().mergeBranch("main", branch, "Merge main")).toBe("conflict");
      expect(await stage.as().head(branch)).toBe(before);
    });
  });
}
