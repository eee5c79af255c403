import { describe, expect, it } from "vitest";
import { type Fault, faults } from "../../forge-server/faults.fixture.ts";
import { hurried } from "../../forge-server/server-stage.fixture.ts";
import { testServer } from "../../forge-server/test-server.fixture.ts";
import type { Forge } from "../../forge.ts";
import { ForgeError } from "../../forge-error.ts";
import { branch, commitAll, opened } from "../contract/proposal.fixture.ts";
import { githubForge } from "./github-forge.ts";

const repo = "/repos/{owner}/{repo}";
const wanted = { branch, base: "main", title: "Learnings", body: "What is new" };

describe.concurrent("refusals", () => {
  const refusals: readonly (readonly [string, string, Fault, (forge: Forge) => Promise<unknown>, string])[] = [
    ["protected", `POST ${repo}/git/refs`, faults.protectedBranch(), (f) => f.createBranch("x", "1"), "protected"],
    ["archived", `POST ${repo}/git/refs`, faults.archived(), (f) => f.createBranch("x", "1"), "archived"],
    ["read-only", `POST ${repo}/git/refs`, faults.readOnlyToken(), (f) => f.createBranch("x", "1"), "read-only"],
  ];

  it.each(refusals)("knows what is meant by %s", async (_name, on, fault, act, trouble) => {
    const { server, stage } = await testServer();
    server.fail(on, fault);
    await expect(act(stage.as())).rejects.toMatchObject({ trouble, message: (fault.body as Error).message });
    expect(server.calls).toHaveLength(1);
  });

  it.each([403, 422] as const)("knows that pull requests are not permitted, by %i", async (status) => {
    const { server, stage } = await testServer();
    await commitAll(stage.as(), { "a.md": "a" });
    server.fail(`POST ${repo}/pulls`, faults.pullsNotPermitted(status));
    expect(await stage.as().openProposal(wanted)).toMatchObject({
      kind: "not-permitted",
      message: "GitHub Actions is not permitted to create or approve pull requests.",
    });
  });

  it("opens no draft where the repository has none, but a proposal", async () => {
    const { server, stage } = await testServer();
    await commitAll(stage.as(), { "a.md": "a" });
    server.fail(`POST ${repo}/pulls`, faults.noDrafts());
    expect(await stage.as().openProposal({ ...wanted, draft: true })).toMatchObject({ kind: "opened" });
  });

  it("waits until GitHub knows the proposal that it has just opened", async () => {
    const { server, stage } = await testServer();
    const { number } = await opened(stage);
    server.fail(`POST ${repo}/issues/{issue_number}/labels`, faults.notYetKnown(), 3);
    await stage.as().addLabels(number, ["learnings"]);
    expect((await stage.as().proposals(branch, "main"))[0]?.labels).toEqual(["learnings"]);
    server.fail(`POST ${repo}/issues/{issue_number}/labels`, faults.notYetKnown(), Infinity);
    await expect(stage.as().addLabels(number, ["other"])).rejects.toMatchObject({ trouble: "invalid" });
  });
});

describe.concurrent("a token that the forge does not know", () => {
  it("is refused by every verb, and never named", async () => {
    const { server, stage } = await testServer();
    const { number } = await opened(stage);
    const token = "ghs_secret0123456789";
    const address = { apiUrl: `${server.url}/api/v3/`, graphqlUrl: `${server.url}/api/graphql`, userAgent: "test" };
    const forge = githubForge({ token, owner: "octo", repo: "repo", ...address, patience: hurried });
    const sha = "1".repeat(40);
    const commit = { branch, expectedHead: sha, headline: "x", body: "", files: [{ path: "a.md", text: "a" }] };
    const asked = [
      forge.repository(),
      forge.head("main"),
      forge.readFiles(sha, ["a.md"]),
      forge.compare("main", branch),
      forge.createBranch("x", sha),
      forge.deleteBranch("x"),
      forge.commitFiles(commit),
      forge.commitFiles({ ...commit, merging: sha }),
      forge.mergeBranch("main", branch, "x"),
      forge.proposals(branch, "main"),
      forge.openProposal(wanted),
      forge.updateProposal(number, { title: "x" }),
      forge.closeProposal(number),
      forge.addLabels(number, ["x"]),
      forge.requestReviewers(number, ["human"]),
      forge.comments(number),
      forge.comment(number, "x"),
      forge.editComment(1, "x"),
      forge.react(1, "+1"),
      forge.canWrite("human"),
    ];
    for (const answer of await Promise.allSettled(asked)) {
      const error: unknown = answer.status === "rejected" ? answer.reason : undefined;
      expect(error).toBeInstanceOf(ForgeError);
      expect(error).toMatchObject({ trouble: "bad-credentials", message: "Bad credentials" });
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(token);
    }
  });
});

describe.concurrent("a repository that is not there, or that the token may not see", () => {
  it("is not found", async () => {
    const { server } = await testServer();
    const address = { apiUrl: `${server.url}/api/v3`, graphqlUrl: `${server.url}/api/graphql`, userAgent: "test" };
    const token = server.token("human");
    const forge = githubForge({ token, owner: "octo", repo: "none", ...address, patience: hurried });
    await expect(forge.repository()).rejects.toMatchObject({ trouble: "not-found", status: 404 });
    await expect(forge.readFiles("main", ["a.md"])).rejects.toMatchObject({ trouble: "not-found" });
    expect(await forge.canWrite("human")).toBe(false);
  });
});
