import { boxesOf } from "@afteraction/pipeline";
import { describe, expect, it } from "vitest";
import type { Proposal } from "./forge.ts";
import { failingSnapshot, type Team, team } from "./team.fixture.ts";

const branch = "afteraction/main";

const proposals = async ({ forge }: Team): Promise<readonly Proposal[]> => forge.proposals(branch, "main");

const newest = async (here: Team): Promise<Proposal> => {
  const [proposal] = (await proposals(here)).toSorted((a, b) => b.number - a.number);
  if (proposal === undefined) throw new Error("there is no pull request");
  return proposal;
};

/** A team whose first pull request, with one learning, is open. */
async function begun(): Promise<Team> {
  const here = team();
  here.log("a.jsonl", failingSnapshot("--alpha"));
  expect((await here.run()).outcome.operation).toBe("created");
  return here;
}

const ledgerFiles = async ({ forge }: Team, ref = branch): Promise<ReadonlyMap<string, string>> => {
  const files = await forge.readFiles((await forge.head(ref)) ?? "", ["learnings/ledger/"]);
  return new Map([...files].filter(([path]) => path.endsWith(".json")));
};

const statuses = async (here: Team, ref = branch): Promise<string[]> =>
  [...(await ledgerFiles(here, ref)).values()].map((text) => JSON.parse(text).status);

const rejected = ([path, text]: readonly [string, string]) => [
  { path, text: JSON.stringify({ ...JSON.parse(text), status: "rejected", reason: "no" }, null, 2) },
];

describe("act", () => {
  it("does nothing without logs, and says where it looked", async () => {
    const here = team();
    const { outcome } = await here.run({ inputs: { logs: "logs" } }).catch((error: unknown) => ({ outcome: error }));
    expect(outcome).toMatchObject({ message: expect.stringContaining("cannot read logs") });
  });

  it("opens nothing when nothing holds up", async () => {
    const here = team();
    here.log("a.jsonl", failingSnapshot("--alpha", 1));
    expect((await here.run()).outcome).toMatchObject({ operation: "none" });
    expect(await proposals(here)).toEqual([]);
    expect(await here.forge.head(branch)).toBeUndefined();
  });

  it("opens one pull request, and is silent when it runs again", async () => {
    const here = await begun();
    const proposal = await newest(here);
    expect(proposal).toMatchObject({ state: "open", title: "Learnings of coding agents: 1 new" });
    expect(proposal.body).toContain("1 new.");
    const again = await here.run();
    expect(again.outcome).toMatchObject({ operation: "none", proposal: { number: proposal.number } });
    expect(await newest(here)).toEqual(proposal);
    expect(await here.forge.comments(proposal.number)).toEqual([]);
  });

  it("updates the same pull request when a new snapshot has news", async () => {
    const here = await begun();
    here.log("b.jsonl", failingSnapshot("--beta"));
    expect((await here.run()).outcome.operation).toBe("updated");
    const proposal = await newest(here);
    expect(proposal.title).toBe("Learnings of coding agents: 2 new");
    expect(boxesOf(proposal.body).size).toBe(2);
    expect(await proposals(here)).toHaveLength(1);
  });

  it("goes on top of a person's commit, and keeps a title that a person gave", async () => {
    const here = await begun();
    const { number } = await newest(here);
    const sha = await here.forge.stage.push({
      login: "human",
      branch,
      message: "Mine",
      files: [
        {
          path: "notes.txt",
          text: "mine\n",
        },
      ],
    });
    await here.forge.stage.as("human").updateProposal(number, { title: "Ours" });
    expect((await here.run()).outcome.operation).toBe("none");
    here.log("b.jsonl", failingSnapshot("--beta"));
    expect((await here.run()).outcome.operation).toBe("updated");
    const { commits } = await here.forge.compare("main", branch);
    expect(commits.map((commit) => commit.sha)).toContain(sha);
    expect(await here.forge.readFiles(branch, ["notes.txt"])).toEqual(new Map([["notes.txt", "mine\n"]]));
    expect((await newest(here)).title).toBe("Ours");
  });

  it("takes an edit of a ledger file as a verdict", async () => {
    const here = await begun();
    const [[path = "", text = ""] = []] = await ledgerFiles(here);
    const edited = JSON.stringify({ ...JSON.parse(text), status: "rejected" });
    await here.forge.stage.push({ login: "human", branch, message: "No", files: [{ path, text: edited }] });
    expect((await here.run()).outcome.operation).toBe("updated");
    expect(await statuses(here)).toEqual(["rejected"]);
    expect((await newest(here)).body).toContain("1 turned down.");
    expect((await here.run()).outcome.operation).toBe("none");
  });

  it("takes a deleted ledger file as a verdict", async () => {
    const here = await begun();
    const [[path = ""] = []] = await ledgerFiles(here);
    await here.forge.stage.push({ login: "human", branch, message: "No", files: [{ path, text: undefined }] });
    expect((await here.run()).outcome.operation).toBe("updated");
    expect(await statuses(here)).toEqual(["rejected"]);
  });

  it("takes an unticked box as a verdict, and a ticked one as another", async () => {
    const here = await begun();
    const { number, body } = await newest(here);
    const person = here.forge.stage.as("human");
    await person.updateProposal(number, { body: body.replace("- [x]", "- [ ]") });
    expect((await here.run()).outcome.operation).toBe("updated");
    expect(await statuses(here)).toEqual(["rejected"]);
    expect((await here.run()).outcome.operation).toBe("none");
    const later = await newest(here);
    await person.updateProposal(number, { body: later.body.replace("- [ ]", "- [x]") });
    await here.run();
    expect(await statuses(here)).toEqual(["active"]);
  });

  it("does not believe boxes when a stranger edited the body", async () => {
    const here = await begun();
    const { number, body } = await newest(here);
    await here.forge.stage.as("human").updateProposal(number, { body: body.replace("- [x]", "- [ ]") });
    await here.run({ trigger: { kind: "pull", branch, editor: "reader" } });
    expect(await statuses(here)).toEqual(["active"]);
    expect((await newest(here)).body).toBe(body);
  });

  it("takes commands of people who may write, and answers each by a reaction", async () => {
    const here = await begun();
    const { number } = await newest(here);
    const [id = ""] = boxesOf((await newest(here)).body).keys();
    const comment = await here.forge.stage.as("human").comment(number, `/snooze ${id.slice(0, 8)} 2027-01-01 later`);
    await here.run({ trigger: { kind: "comment", number } });
    expect(await statuses(here)).toEqual(["snoozed"]);
    expect(await here.forge.stage.reactions(comment.id)).toEqual(["+1"]);
    expect((await newest(here)).body).toContain("later");
    expect((await here.run()).outcome.operation).toBe("none");
    expect(await here.forge.comments(number)).toHaveLength(1);
  });

  it("takes no command of a stranger, and does not answer it", async () => {
    const here = await begun();
    const { number, body } = await newest(here);
    const [id = ""] = boxesOf(body).keys();
    const comment = await here.forge.stage.as("stranger").comment(number, `/reject ${id}`);
    const { outcome } = await here.run();
    expect(outcome.sentences.join(" ")).toContain("1 comment of people who may not write here had no effect.");
    expect(await statuses(here)).toEqual(["active"]);
    expect(await here.forge.stage.reactions(comment.id)).toEqual([]);
    expect((await here.run()).outcome.operation).toBe("none");
  });

  it("explains in one comment, and says there what it did not understand", async () => {
    const here = await begun();
    const { number, body } = await newest(here);
    const [id = ""] = boxesOf(body).keys();
    const person = here.forge.stage.as("human");
    await person.comment(number, `/explain ${id.slice(0, 8)}`);
    const lost = await person.comment(number, "/reject all of them");
    await here.run();
    const answers = (await here.forge.comments(number)).slice(2);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.body).toContain("Why this confidence");
    expect(answers[0]?.body).toContain("Not understood");
    expect(await here.forge.stage.reactions(lost.id)).toEqual(["confused"]);
    await person.comment(number, "/explain ffff");
    await here.run();
    const later = await here.forge.comments(number);
    expect(later).toHaveLength(4);
    expect(later.filter(({ body: text }) => text.includes("there is no learning `ffff`"))).toHaveLength(1);
  });

  it("leaves a rejected pull request alone for ten more runs, and proposes other news without it", async () => {
    const here = await begun();
    await here.forge.stage.as("human").closeProposal((await newest(here)).number);
    for (let n = 0; n < 10; n += 1) {
      here.log("a.jsonl", failingSnapshot("--alpha", 13 + n));
      expect((await here.run()).outcome.operation).toBe("none");
    }
    expect(await here.forge.head(branch)).toBeDefined();
    await here.forge.deleteBranch(branch);
    expect((await here.run()).outcome.operation).toBe("none");
    here.log("b.jsonl", failingSnapshot("--beta", 22));
    expect((await here.run()).outcome.operation).toBe("created");
    const { body, title } = await newest(here);
    expect(title).toBe("Learnings of coding agents: 1 new");
    expect(body).toContain("--beta");
    expect(body).not.toContain("--alpha");
  });

  it.each(["merge", "squash"] as const)("proposes only news after a %s", async (method) => {
    const here = await begun();
    await here.forge.stage.merge((await newest(here)).number, method);
    expect((await here.run()).outcome.operation).toBe("none");
    here.log("b.jsonl", failingSnapshot("--beta"));
    expect((await here.run()).outcome.operation).toBe("created");
    expect(await proposals(here)).toHaveLength(2);
    // twice the sessions halve the share of the first one: that is news too
    expect((await newest(here)).title).toBe("Learnings of coding agents: 1 new, 1 changed");
    expect(await statuses(here)).toHaveLength(2);
  });

  it("hears what was said just before a merge", async () => {
    const here = await begun();
    const { number, body } = await newest(here);
    await here.forge.stage.as("human").updateProposal(number, { body: body.replace("- [x]", "- [ ]") });
    await here.forge.stage.merge(number, "squash");
    expect((await here.run()).outcome.operation).toBe("created");
    expect(await statuses(here)).toEqual(["rejected"]);
    expect((await here.run()).outcome.operation).toBe("none");
  });

  it("closes the pull request when nothing is left in it, and that is no rejection", async () => {
    const here = await begun();
    const { number } = await newest(here);
    here.log("a.jsonl", failingSnapshot("--alpha", 3, 30));
    const { outcome } = await here.run();
    expect(outcome.operation).toBe("closed");
    expect(await here.forge.head(branch)).toBeUndefined();
    const [reason] = await here.forge.comments(number);
    expect(reason?.body).toContain("nothing is left to review");
    here.log("a.jsonl", failingSnapshot("--alpha"));
    expect((await here.run()).outcome.operation).toBe("created");
  });

  it("brings the branch up to date where the base moved, without losing either side", async () => {
    const here = await begun();
    const push = (ref: string, path: string, text: string) =>
      here.forge.stage.push({ login: "human", branch: ref, message: path, files: [{ path, text }] });
    await push("main", "CLAUDE.md", "# Rules of the house\n");
    await push(branch, "notes.txt", "mine\n");
    expect((await here.run()).outcome.operation).toBe("updated");
    const files = await here.forge.readFiles(branch, ["CLAUDE.md", "notes.txt"]);
    expect(files.get("CLAUDE.md")).toContain("# Rules of the house");
    expect(files.get("CLAUDE.md")).toContain("--alpha");
    expect(files.get("notes.txt")).toBe("mine\n");
    expect((await here.forge.compare("main", branch)).behind).toBe(0);
    expect((await here.run()).outcome.operation).toBe("none");
  });

  it("says once what it cannot resolve, and goes on when a person has", async () => {
    const here = await begun();
    const push = (ref: string, text: string) =>
      here.forge.stage.push({
        login: "human",
        branch: ref,
        message: "note",
        files: [
          {
            path: "learnings/metrics_analysis_report.md",
            text,
          },
        ],
      });
    await push(branch, "my own words\n");
    const { outcome } = await here.run();
    expect(outcome).toMatchObject({ operation: "blocked", severity: "warning" });
    here.log("b.jsonl", failingSnapshot("--beta"));
    expect((await here.run()).outcome.operation).toBe("blocked");
    const comments = await here.forge.comments((await newest(here)).number);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("learnings/metrics_analysis_report.md");
    const report = await here.forge.readFiles(branch, ["learnings/metrics_analysis_report.md"]);
    expect([...report.values()]).toEqual(["my own words\n"]);
  });

  it("gives one pull request when two runs race", async () => {
    const here = team();
    here.log("a.jsonl", failingSnapshot("--alpha"));
    const results = await Promise.all([here.run(), here.run()]);
    expect(results.map(({ outcome }) => outcome.operation).toSorted()).toContain("created");
    expect(await proposals(here)).toHaveLength(1);
    expect((await here.forge.compare("main", branch)).commits).toHaveLength(1);
    expect((await here.run()).outcome.operation).toBe("none");
  });

  it("writes nothing in a dry run, and says what would change", async () => {
    const here = team();
    here.log("a.jsonl", failingSnapshot("--alpha"));
    const { outcome, summary } = await here.run({ inputs: { "dry-run": "true" } });
    expect(outcome.operation).toBe("none");
    expect(summary).toContain("Dry run");
    expect(summary).toContain("1 new.");
    expect(await here.forge.head(branch)).toBeUndefined();
  });

  it("keeps a verdict of the base and one of the branch when both moved", async () => {
    const here = team();
    here.log("a.jsonl", failingSnapshot("--alpha"));
    here.log("b.jsonl", failingSnapshot("--beta"));
    await here.run();
    await here.forge.stage.merge((await newest(here)).number, "squash");
    here.log("c.jsonl", failingSnapshot("--gamma"));
    expect((await here.run()).outcome.operation).toBe("created");
    const files = [...(await ledgerFiles(here))].filter(([, text]) => !text.includes("--gamma"));
    const [one = ["", ""], two = ["", ""]] = files;
    await here.forge.stage.push({ login: "human", branch: "main", message: "m", files: rejected(one) });
    await here.forge.stage.push({ login: "human", branch, message: "b", files: rejected(two) });
    expect((await here.run()).outcome.operation).toBe("updated");
    expect((await statuses(here)).toSorted()).toEqual(["active", "rejected", "rejected"]);
    expect((await here.forge.compare("main", branch)).behind).toBe(0);
    expect((await here.run()).outcome.operation).toBe("none");
  });

  it("stops where people decided differently on both sides, and says which file", async () => {
    const here = await begun();
    await here.forge.stage.merge((await newest(here)).number, "squash");
    here.log("b.jsonl", failingSnapshot("--beta"));
    await here.run();
    const [path = "", text = ""] = [...(await ledgerFiles(here))].find(([, each]) => each.includes("--alpha")) ?? [];
    const edit = (ref: string, status: string) =>
      here.forge.stage.push({
        login: "human",
        branch: ref,
        message: status,
        files: [
          {
            path,
            text: JSON.stringify(
              {
                ...JSON.parse(text),
                status,
              },
              null,
              2,
            ),
          },
        ],
      });
    await edit("main", "rejected");
    await edit(branch, "snoozed");
    const { outcome } = await here.run();
    expect(outcome).toMatchObject({ operation: "blocked", severity: "warning" });
    await here.run();
    const comments = await here.forge.comments((await newest(here)).number);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain(path);
  });

  it("lets a person rebase, squash or amend without calling it an edit", async () => {
    const here = await begun();
    const { commits } = await here.forge.compare("main", branch);
    const files = await here.forge.readFiles(branch, ["learnings/", "CLAUDE.md"]);
    await here.forge.deleteBranch(branch);
    await here.forge.stage.push({
      login: "human",
      branch,
      message: commits.map(({ message }) => message).join("\n\n"),
      files: [...files].map(([path, text]) => ({
        path,
        text,
      })),
    });
    here.log("b.jsonl", failingSnapshot("--beta"));
    expect((await here.run()).outcome.operation).not.toBe("blocked");
    expect(await statuses(here)).toEqual(["active", "active"]);
  });
});
