import { describe, expect, it } from "vitest";
import { faults } from "../../forge-server/faults.fixture.ts";
import { testServer } from "../../forge-server/test-server.fixture.ts";
import { branch, commitAll, opened } from "../contract/proposal.fixture.ts";

const repo = "/repos/{owner}/{repo}";
const getRepository = `GET ${repo}`;
const wanted = { branch, base: "main", title: "Learnings", body: "What is new" };

describe.concurrent("a forge that fails for a while", () => {
  it.each([
    ["a secondary limit", faults.secondaryLimit(1), 2],
    ["a rate limit that is soon over", faults.rateLimit(0), 2],
    ["429", faults.tooMany(), 3],
    ["502", faults.badGateway(), 3],
    ["an answer that breaks off", faults.brokenOff(), 3],
    ["a connection that breaks", faults.hangUp(), 3],
  ] as const)("is asked again after %s", async (_name, fault, times) => {
    const { server, stage } = await testServer();
    server.fail(getRepository, fault, times);
    expect(await stage.as().repository()).toMatchObject({ defaultBranch: "main" });
    expect(server.calls).toHaveLength(times + 1);
  });

  it.each([
    ["a secondary limit", faults.secondaryLimit(1), "rate-limit", 3, /secondary rate limit.*in 1 s/],
    ["a secondary limit for an hour", faults.secondaryLimit(3600), "rate-limit", 1, /in 3600 s/],
    ["a rate limit for long", faults.rateLimit(2_000_000_000), "rate-limit", 1, /until 2033-05-18T03:33:20/],
    ["429", faults.tooMany(), "rate-limit", 4, /Too Many Requests/],
    ["502", faults.badGateway(), "outage", 4, /502/],
    ["answers that break off", faults.brokenOff(), "outage", 4, /broke off/],
    ["connections that break", faults.hangUp(), "unreachable", 4, /./],
  ] as const)("is given up in the end after %s", async (_name, fault, trouble, calls, message) => {
    const { server, stage } = await testServer();
    server.fail(getRepository, fault, Infinity);
    const asked = stage.as().repository();
    await expect(asked).rejects.toMatchObject({ trouble, message: expect.stringMatching(message) });
    expect(server.calls).toHaveLength(calls);
  });

  it("is unreachable where nobody listens", async () => {
    const { server, stage } = await testServer();
    await server.close();
    await expect(stage.as().head("main")).rejects.toMatchObject({ trouble: "unreachable", status: undefined });
  });
});

describe.concurrent("an answer that is lost though the request was carried out", () => {
  it("makes no second commit: the branch has moved on", async () => {
    const { server, stage } = await testServer();
    const expectedHead = await commitAll(stage.as(), { "a.md": "a" });
    server.fail("graphql", faults.lostAnswer());
    const files = [{ path: "a.md", text: "b" }];
    const answer = await stage.as().commitFiles({ branch, expectedHead, headline: "x", body: "", files });
    expect(answer).toEqual({ kind: "stale" });
    expect((await stage.as().compare("main", branch)).ahead).toBe(2);
  });

  it("opens no second proposal: the first one is found", async () => {
    const { server, stage } = await testServer();
    await commitAll(stage.as(), { "a.md": "a" });
    server.fail(`POST ${repo}/pulls`, faults.lostAnswer());
    expect(await stage.as().openProposal(wanted)).toMatchObject({ kind: "exists", proposal: wanted });
    expect(await stage.as().proposals(branch, "main")).toHaveLength(1);
  });

  it("says nothing twice: a comment is not tried again", async () => {
    const { server, stage } = await testServer();
    const { number } = await opened(stage);
    server.fail(`POST ${repo}/issues/{issue_number}/comments`, faults.lostAnswer());
    await expect(stage.as().comment(number, "Once")).rejects.toMatchObject({ trouble: "outage" });
    expect(await stage.as().comments(number)).toHaveLength(1);
  });
});
