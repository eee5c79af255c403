import { describe, expect, it } from "vitest";
import type { Forge } from "../../forge.ts";
import type { MakeStage } from "./forge-contract.fixture.ts";
import { branch, commitAll, opened } from "./proposal.fixture.ts";

const writes: readonly (readonly [string, (forge: Forge, number: number, head: string) => Promise<unknown>])[] = [
  ["createBranch", (forge, _, head) => forge.createBranch("x", head)],
  ["deleteBranch", (forge) => forge.deleteBranch(branch)],
  ["commitFiles", (forge, _, expectedHead) => forge.commitFiles({ ...change, expectedHead })],
  ["commitFiles, merging", (forge, _, sha) => forge.commitFiles({ ...change, expectedHead: sha, merging: sha })],
  ["mergeBranch", (forge) => forge.mergeBranch("ahead", branch, "Merge")],
  ["openProposal", (forge) => forge.openProposal({ branch: "ahead", base: "main", title: "x", body: "" })],
  ["updateProposal", (forge, number) => forge.updateProposal(number, { body: "x" })],
  ["closeProposal", (forge, number) => forge.closeProposal(number)],
  ["addLabels", (forge, number) => forge.addLabels(number, ["x"])],
  ["requestReviewers", (forge, number) => forge.requestReviewers(number, ["human"])],
  ["comment", (forge, number) => forge.comment(number, "x")],
];
const change = { branch, headline: "x", body: "", files: [{ path: "x.md", text: "x" }] };
const ahead = { login: "human", branch: "ahead", message: "x", files: [{ path: "ahead.md", text: "x" }] };

/** Repositories that do not let the bot do everything. */
export function degradedCases(make: MakeStage): void {
  const all = ["read-only", "archived"] as const;
  describe.each(all)("a repository that is %s", (trouble) => {
    it("can still be read", async () => {
      const stage = await make({ settings: settingsOf(trouble) });
      expect(await stage.as().repository()).toMatchObject({ archived: trouble === "archived" });
      expect((await stage.as().readFiles("main", ["README.md"])).size).toBe(1);
      expect(await stage.as().proposals(branch, "main")).toEqual([]);
    });

    it("refuses every write, and changes nothing", async () => {
      const stage = await make();
      const proposal = await opened(stage);
      const main = await stage.as().head("main");
      await stage.push(ahead);
      stage.set(settingsOf(trouble));
      for (const [verb, act] of writes) {
        await expect(act(stage.as(), proposal.number, proposal.headSha), verb).rejects.toMatchObject({ trouble });
      }
      stage.set({ readOnly: false, archived: false });
      expect(await stage.as().proposals(branch, "main")).toEqual([proposal]);
      expect(await stage.as().proposals("ahead", "main")).toEqual([]);
      expect(await stage.as().comments(proposal.number)).toEqual([]);
      expect(await stage.reviewers(proposal.number)).toEqual([]);
      expect([await stage.as().head("main"), await stage.as().head("x")]).toEqual([main, undefined]);
    });
  });

  protectedCases(make);
}

const settingsOf = (trouble: "read-only" | "archived") => {
  return trouble === "archived" ? { archived: true } : { readOnly: true };
};

function protectedCases(make: MakeStage): void {
  describe("a protected branch", () => {
    it("takes a proposal like any other base", async () => {
      const stage = await make({ settings: { protected: ["main"] } });
      expect((await opened(stage)).base).toBe("main");
    });

    it("takes no commit and no merge", async () => {
      const stage = await make();
      const { headSha } = await opened(stage);
      stage.set({ protected: [branch] });
      const files = [{ path: "a.md", text: "b" }];
      const wanted = { branch, expectedHead: headSha, headline: "x", body: "", files };
      await expect(stage.as().commitFiles(wanted)).rejects.toMatchObject({ trouble: "protected" });
      const merging = { ...wanted, merging: (await stage.as().head("main"))! };
      await expect(stage.as().commitFiles(merging)).rejects.toMatchObject({ trouble: "protected" });
      stage.set({ protected: [] });
      await stage.push(ahead);
      stage.set({ protected: [branch] });
      const merge = stage.as().mergeBranch("ahead", branch, "x");
      await expect(merge).rejects.toMatchObject({ trouble: "protected" });
      expect(await stage.as().head(branch)).toBe(headSha);
    });

    it("may be every branch: then none can be made", async () => {
      const stage = await make({ settings: { protected: ["*"] } });
      await expect(commitAll(stage.as(), { "a.md": "a" })).rejects.toMatchObject({ trouble: "protected" });
    });
  });
}
