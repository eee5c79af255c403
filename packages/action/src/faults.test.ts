import { describe, expect, it } from "vitest";
import { ForgeError, type ForgeTrouble } from "./forge-error.ts";
import { failingSnapshot, type Team, team } from "./team.fixture.ts";

const branch = "afteraction/main";

const withLog = (initial: Parameters<typeof team>[0] = {}): Team => {
  const here = team(initial);
  here.log("a.jsonl", failingSnapshot("--alpha"));
  return here;
};

/** What is said first, and whether the report is there all the same. */
async function cameTo(here: Team) {
  const { outcome, summary } = await here.run();
  const { operation, severity, sentences } = outcome;
  expect(summary).toContain("# After-action report");
  expect(summary).toContain("--alpha");
  return { operation, severity, said: sentences.join(" ") };
}

describe("act, where the repository's settings are in the way", () => {
  it.each([
    ["a read-only token", { readOnly: true }, "blocked", "This token may only read"],
    [
      "a fork with its read-only token",
      { fork: true, readOnly: true },
      "blocked",
      "in a fork, that is as it should be",
    ],
    ["an archived repository", { archived: true }, "blocked", "The repository is archived"],
    ["a ruleset on all branches", { protected: ["*"] }, "blocked", "A branch protection or ruleset covers"],
    ["no right to open pull requests", { mayOpenProposals: false }, "blocked", "may not open pull requests"],
  ] as const)("%s is a warning, with the report", async (_, settings, operation, said) => {
    const result = await cameTo(
      withLog({ settings: { ...settings, protected: [...((settings as { protected?: string[] }).protected ?? [])] } }),
    );
    expect(result).toMatchObject({ operation, severity: "warning" });
    expect(result.said).toContain(said);
  });

  it("goes on when the settings are mended", async () => {
    const here = withLog({ settings: { mayOpenProposals: false } });
    await here.run();
    here.forge.stage.set({ mayOpenProposals: true });
    expect((await here.run()).outcome.operation).toBe("created");
  });

  it("needs nothing of a read-only token when there is nothing to write", async () => {
    const here = team({ settings: { readOnly: true } });
    here.log("a.jsonl", failingSnapshot("--alpha", 1));
    expect((await here.run()).outcome).toMatchObject({ operation: "none" });
  });
});

describe("act, where the forge fails", () => {
  const told: readonly [ForgeTrouble, string][] = [
    ["bad-credentials", "The token is not valid"],
    ["not-found", "The forge knows no such repository"],
    ["rate-limit", "rate limit is used up"],
    ["outage", "outage that several tries did not outlast"],
    ["unreachable", "The forge cannot be reached"],
  ];

  it.each(told)("says what %s means, fails, and still reports", async (trouble, said) => {
    const here = withLog();
    here.forge.stage.fail("proposals", new ForgeError(trouble, "its own words\nin two lines", 500));
    const result = await cameTo(here);
    expect(result).toMatchObject({ operation: "none", severity: "failure" });
    expect(result.said).toContain(said);
    expect(result.said).toContain("The forge said (500): its own words in two lines");
  });

  it.each(["createBranch", "commitFiles", "openProposal", "updateProposal"] as const)(
    "goes on from where an outage in %s left it",
    async (verb) => {
      const here = withLog();
      here.forge.stage.fail(verb, new ForgeError("outage", "Bad Gateway", 502));
      await here.run();
      await here.run();
      here.log("b.jsonl", failingSnapshot("--beta"));
      await here.run();
      await here.run();
      const last = await here.run();
      expect(last.outcome).toMatchObject({ operation: "none", branch });
      const open = await here.forge.proposals(branch, "main");
      expect(open).toHaveLength(1);
      expect(open[0]?.title).toMatch(/^Learnings of coding agents: 2 new$/);
    },
  );

  it("answers a comment in the next run when the reaction failed", async () => {
    const here = withLog();
    await here.run();
    const [open] = await here.forge.proposals(branch, "main");
    const { id } = await here.forge.stage.as("human").comment(open?.number ?? 0, "/accept");
    here.forge.stage.fail("react", new ForgeError("outage", "Bad Gateway", 502));
    expect((await here.run()).outcome.severity).toBe("failure");
    expect((await here.run()).outcome.operation).toBe("updated");
    expect(await here.forge.stage.reactions(id)).toEqual(["+1"]);
    expect((await here.run()).outcome.operation).toBe("none");
  });

  it("opens the pull request although labels and reviewers fail, and says so", async () => {
    const here = withLog();
    here.forge.stage.fail(
      "requestReviewers",
      new ForgeError("invalid", "Reviews may only be requested from collaborators"),
    );
    const { outcome } = await here.run({ inputs: { reviewers: "nobody" } });
    expect(outcome).toMatchObject({ operation: "created", severity: "warning" });
    expect(outcome.sentences.join(" ")).toContain("The reviewers could not be set");
  });
});

describe("act, where inputs are wrong", () => {
  it("refuses a folder for output outside the repository", async () => {
    await expect(withLog().run({ inputs: { out: "../elsewhere" } })).rejects.toMatchObject({
      code: "out",
      exitCode: 2,
    });
  });

  it("is quiet about pull requests that are not ours", async () => {
    const { outcome } = await withLog().run({ trigger: { kind: "pull", branch: "feature", editor: undefined } });
    expect(outcome).toMatchObject({ operation: "none" });
  });
});
