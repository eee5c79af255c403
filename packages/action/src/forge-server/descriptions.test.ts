import { describe, expect, it } from "vitest";
import { answerProblems, requestProblems } from "./openapi.fixture.ts";
import { testServer } from "./test-server.fixture.ts";

const repo = "/repos/{owner}/{repo}";
const none = new URLSearchParams();

describe("GitHub's published descriptions", () => {
  it("allow what is right", () => {
    expect(requestProblems("POST", `${repo}/git/refs`, none, { ref: "refs/heads/x", sha: "1" })).toEqual([]);
    const filters = new URLSearchParams({ state: "all", per_page: "100", head: "octo:x" });
    expect(requestProblems("GET", `${repo}/pulls`, filters, undefined)).toEqual([]);
    expect(answerProblems("GET", `${repo}/git/ref/{ref}`, 404, { message: "Not Found" })).toEqual([]);
  });

  it("find what is wrong in a request", () => {
    expect(requestProblems("POST", `${repo}/git/refs`, none, { ref: 1 })).toHaveLength(2);
    expect(requestProblems("GET", `${repo}/pulls`, new URLSearchParams({ stat: "all" }), undefined)).toHaveLength(1);
    expect(requestProblems("GET", `${repo}/pulls`, new URLSearchParams({ state: "any" }), undefined)).toHaveLength(1);
    expect(requestProblems("POST", `${repo}/forks`, none, {})).toEqual([`POST ${repo}/forks is not described`]);
  });

  it("find what is wrong in an answer", () => {
    expect(answerProblems("GET", `${repo}/git/ref/{ref}`, 200, { ref: "refs/heads/x" }).length).toBeGreaterThan(0);
    expect(answerProblems("GET", `${repo}/git/ref/{ref}`, 299, {})).toHaveLength(1);
  });
});

async function graphql(url: string, token: string, query: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/api/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return answer.json();
}

describe("GraphQL", () => {
  it("is held against GitHub's schema", async () => {
    const { server } = await testServer();
    const query = 'mutation{createCommitOnBranch(input:{expectedHeadOid:"1"}){commit{nope}}}';
    const answer = await graphql(server.url, server.token("human"), query);
    const message = expect.stringContaining('Cannot query field "nope" on type "Commit"');
    expect(answer).toMatchObject({ errors: expect.arrayContaining([{ message }]) });
    expect(server.violations.splice(0).length).toBeGreaterThan(0);
  });

  it("answers no question that it was not made for", async () => {
    const { server } = await testServer();
    const answer = await graphql(server.url, server.token("human"), "{viewer{login}}");
    expect(answer).toMatchObject({ errors: [{ message: "viewer is not emulated" }] });
  });
});
