import { describe, expect, it } from "vitest";
import { bodyLimit } from "../text-limit.ts";
import type { MakeStage } from "./forge-contract.fixture.ts";
import { branch, commitAll, opened, reread } from "./proposal.fixture.ts";

const wanted = { branch, base: "main", title: "Learnings", body: "What is new" };

/** Opening and changing a proposal. */
export function proposalCases(make: MakeStage): void {
  openCases(make);
  changeCases(make);
}

function openCases(make: MakeStage): void {
  describe("openProposal", () => {
    it("opens none for a branch that is not there", async () => {
      const forge = (await make()).as();
      await expect(forge.openProposal(wanted)).rejects.toMatchObject({ trouble: "invalid", status: 422 });
      expect(await forge.proposals(branch, "main")).toEqual([]);
    });

    it("opens none where there is nothing between the branches", async () => {
      const forge = (await make()).as();
      await forge.createBranch(branch, (await forge.head("main"))!);
      await expect(forge.openProposal(wanted)).rejects.toMatchObject({
        trouble: "invalid",
        message: expect.stringContaining("No commits between"),
      });
    });

    it("opens one, and finds it again", async () => {
      const stage = await make();
      const headSha = await commitAll(stage.as(), { "a.md": "a" });
      const answer = await stage.as().openProposal(wanted);
      const proposal = { ...wanted, state: "open", headSha, labels: [], closedAt: undefined };
      expect(answer).toMatchObject({ kind: "opened", proposal });
      const found = await stage.as().proposals(branch, "main");
      expect(found).toEqual(answer.kind === "opened" ? [answer.proposal] : []);
      expect(found[0]?.url).toMatch(/\/octo\/repo\/pull\/\d+$/);
      expect(await stage.as().proposals("other", "main")).toEqual([]);
      expect(await stage.as().proposals(branch, "other")).toEqual([]);
    });

    it("answers with the open one instead of opening a second", async () => {
      const stage = await make();
      const first = await opened(stage);
      const again = await stage.as().openProposal({ ...wanted, title: "Other" });
      expect(again).toMatchObject({ kind: "exists", proposal: first });
      expect(await stage.as().proposals(branch, "main")).toHaveLength(1);
    });

    it("opens one for two runs at the same time", async () => {
      const stage = await make();
      await commitAll(stage.as(), { "a.md": "a" });
      const answers = await Promise.all([stage.as().openProposal(wanted), stage.as().openProposal(wanted)]);
      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["exists", "opened"]);
    });

    it("takes a body of 65,536 characters, however many bytes, and refuses one more", async () => {
      const stage = await make();
      await commitAll(stage.as(), { "a.md": "a" });
      const body = "🚀".repeat(bodyLimit);
      await expect(stage.as().openProposal({ ...wanted, body: `${body}x` })).rejects.toMatchObject({
        trouble: "too-long",
      });
      expect(await stage.as().openProposal({ ...wanted, body })).toMatchObject({ kind: "opened", proposal: { body } });
    });

    it("says that the repository does not permit it, in the forge's words", async () => {
      const stage = await make({ settings: { mayOpenProposals: false } });
      await commitAll(stage.as(), { "a.md": "a" });
      const message = expect.stringContaining("GitHub Actions is not permitted to create or approve pull requests");
      expect(await stage.as().openProposal(wanted)).toEqual({ kind: "not-permitted", message });
    });

    it("opens a draft", async () => {
      const stage = await make();
      await commitAll(stage.as(), { "a.md": "a" });
      expect(await stage.as().openProposal({ ...wanted, draft: true })).toMatchObject({ kind: "opened" });
    });
  });
}

function changeCases(make: MakeStage): void {
  describe("updateProposal, addLabels, requestReviewers", () => {
    it("changes title and body, each alone, and nothing else", async () => {
      const stage = await make();
      const proposal = await opened(stage);
      await stage.as().updateProposal(proposal.number, { title: "Other <!-- x -->" });
      await stage.as().updateProposal(proposal.number, { body: "More\n\n| a |\n" });
      const changed = { ...proposal, title: "Other <!-- x -->", body: "More\n\n| a |\n" };
      expect(await reread(stage, proposal.number)).toEqual(changed);
    });

    it("refuses a body that is too long, and keeps the old one", async () => {
      const stage = await make();
      const { number, body } = await opened(stage);
      const change = stage.as().updateProposal(number, { body: "x".repeat(bodyLimit + 1) });
      await expect(change).rejects.toMatchObject({ trouble: "too-long" });
      expect((await reread(stage, number))?.body).toBe(body);
    });

    it("adds labels once, made on the fly", async () => {
      const stage = await make();
      const { number } = await opened(stage);
      await stage.as().addLabels(number, ["learnings", "bot: quiet"]);
      await stage.as().addLabels(number, ["learnings"]);
      expect((await reread(stage, number))?.labels.toSorted()).toEqual(["bot: quiet", "learnings"]);
    });

    it("asks collaborators for a review, and nobody else", async () => {
      const stage = await make();
      const { number } = await opened(stage);
      const stranger = stage.as().requestReviewers(number, ["stranger"]);
      await expect(stranger).rejects.toMatchObject({ trouble: "invalid" });
      await stage.as().requestReviewers(number, ["human"]);
      expect(await stage.reviewers(number)).toEqual(["human"]);
    });

    it("asks no author for a review of their own", async () => {
      const stage = await make();
      await commitAll(stage.as(), { "a.md": "a" });
      const answer = await stage.as("human").openProposal(wanted);
      const number = answer.kind === "opened" ? answer.proposal.number : 0;
      const own = stage.as("human").requestReviewers(number, ["human"]);
      await expect(own).rejects.toMatchObject({ trouble: "invalid" });
    });
  });
}
