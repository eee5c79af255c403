import { describe, expect, it } from "vitest";
import { branch, commitAll, opened, reread } from "../forge/contract/proposal.fixture.ts";
import { cloneByGit, pushByGit } from "./push-by-git.fixture.ts";
import { ask } from "./server-stage.fixture.ts";
import { testServer } from "./test-server.fixture.ts";

describe("the whole way, with real git over HTTP", () => {
  it("goes as on GitHub", { timeout: 60_000 }, async () => {
    const files = { "CLAUDE.md": "# Rules\n", "README.md": "# Read\n" };
    const { server, hosted, stage } = await testServer({ files });
    const forge = stage.as();
    const main = (await forge.head("main"))!;
    expect(await forge.createBranch(branch, main)).toBe("created");
    const texts = [
      { path: "CLAUDE.md", text: "# Rules\n\nLearned.\n" },
      { path: "docs/r.md", text: "Report\n" },
    ];
    const request = { branch, expectedHead: main, headline: "Learn", body: "", files: texts };
    const first = await forge.commitFiles(request);
    expect(first).toMatchObject({ kind: "committed", verified: true });
    const { number } = await openedOn(stage);

    // A person clones, commits and pushes.
    const clone = await cloneByGit(server, hosted, "human");
    const edit = { login: "human", branch, message: "Mine", files: [{ path: "docs/r.md", text: "Report, edited\n" }] };
    const theirs = await pushByGit(clone, edit);
    expect(await forge.head(branch)).toBe(theirs);
    expect(await reread(stage, number)).toMatchObject({ headSha: theirs });
    expect(await ask(server, hosted, "GET", `/pulls/${number}`)).toMatchObject({ commits: 2, changed_files: 2 });

    // What was planned before is refused, by either way of writing.
    expect(await forge.commitFiles(request)).toEqual({ kind: "stale" });
    const sha = first.kind === "committed" ? first.sha : "";
    const rewind = ask(server, hosted, "PATCH", `/git/refs/heads%2Fafteraction%2Fmain`, { sha });
    await expect(rewind).rejects.toThrow("422");
    await expect(rewind).rejects.toThrow("Update is not a fast forward");

    // On top of it goes what was planned anew.
    await commitAll(forge, { "CLAUDE.md": "# Rules\n\nLearned more.\n" });
    const commits = (await ask(server, hosted, "GET", `/pulls/${number}/commits`)) as { author: { login: string } }[];
    expect(commits.map(({ author }) => author.login)).toEqual([hosted.bot, "human", hosted.bot]);
    const changed = (await ask(server, hosted, "GET", `/pulls/${number}/files`)) as Record<string, unknown>[];
    expect(changed.map(({ filename, status }) => `${filename}:${status}`)).toEqual([
      "CLAUDE.md:modified",
      "docs/r.md:added",
    ]);

    // The base drifts away.
    await pushByGit(clone, { ...edit, branch: "main", files: [{ path: "CLAUDE.md", text: "# Other rules\n" }] });
    const drifted = { mergeable: false, mergeable_state: "dirty" };
    expect(await ask(server, hosted, "GET", `/pulls/${number}`)).toMatchObject(drifted);
    expect(await clone.git("log", "--format=%an", `origin/${branch}`)).toContain("human");

    await forge.closeProposal(number);
    const closed = { state: "closed", merged_at: null };
    expect(await ask(server, hosted, "GET", `/pulls/${number}`)).toMatchObject(closed);
  });

  it("lets nobody push without a token", async () => {
    const { server, hosted } = await testServer();
    const clone = await cloneByGit(server, hosted, "human");
    const url = `${server.url}/octo/repo.git`;
    await expect(clone.git("-c", "http.extraHeader=", "push", url, "HEAD:refs/heads/x")).rejects.toThrow(
      /401|could not read/,
    );
  });
});

/** The proposal of a branch that has commits already. */
async function openedOn(stage: Parameters<typeof opened>[0]): Promise<{ number: number }> {
  const answer = await stage.as().openProposal({ branch, base: "main", title: "Learnings", body: "" });
  if (answer.kind !== "opened") throw new Error(answer.kind);
  return answer.proposal;
}

describe("REST", () => {
  it("takes no file contents over another's, and none without their name", async () => {
    const { server, hosted } = await testServer({ files: { "a.md": "a" } });
    const content = Buffer.from("b").toString("base64");
    const put = (more: object) => ask(server, hosted, "PUT", "/contents/a.md", { message: "x", content, ...more });
    await expect(put({})).rejects.toThrow("422");
    await expect(put({ sha: "1".repeat(40) })).rejects.toThrow("409");
    const { sha } = (await ask(server, hosted, "GET", "/contents/a.md")) as { sha: string };
    expect(await put({ sha })).toMatchObject({ content: { path: "a.md" } });
    expect(await ask(server, hosted, "GET", "/contents/a.md")).toMatchObject({ content });
  });

  it("signs for a bot only where nobody else is named", async () => {
    const { server, hosted, stage } = await testServer();
    const parent = (await stage.as().head("main"))!;
    const { tree } = (await ask(server, hosted, "GET", `/git/commits/${parent}`)) as { tree: { sha: string } };
    const headers = { authorization: `token ${server.token(hosted.bot)}` };
    const verified = async (more: object): Promise<unknown> => {
      const body = JSON.stringify({ message: "x", tree: tree.sha, parents: [parent], ...more });
      const url = `${server.url}/api/v3/repos/octo/repo/git/commits`;
      const answer = (await (await fetch(url, { method: "POST", headers, body })).json()) as Record<string, object>;
      return answer["verification"];
    };
    expect(await verified({})).toMatchObject({ verified: true });
    expect(await verified({ author: { name: "x", email: "x@x" } })).toMatchObject({ verified: false });
  });

  it("leads from page to page", async () => {
    const { server, hosted, stage } = await testServer();
    const { number } = await opened(stage);
    for (let n = 0; n < 5; n += 1) await stage.as("human").comment(number, `${n}`);
    const url = `${server.url}/api/v3/repos/${hosted.owner}/${hosted.name}/issues/${number}/comments?per_page=2&page=2`;
    const answer = await fetch(url, { headers: { authorization: `token ${server.token("human")}` } });
    expect(await answer.json()).toMatchObject([{ body: "2" }, { body: "3" }]);
    expect(answer.headers.get("link")).toMatch(/page=3>; rel="next", <.*page=3>; rel="last"/);
  });

  it("knows no token but its own", async () => {
    const { server } = await testServer();
    for (const path of ["/repos/octo/repo", "/repos/octo/none", "/nowhere"]) {
      const answer = await fetch(`${server.url}/api/v3${path}`, { headers: { authorization: "token x" } });
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  it("makes labels once", async () => {
    const { server, hosted } = await testServer();
    expect(await ask(server, hosted, "POST", "/labels", { name: "x" })).toMatchObject({ name: "x" });
    await expect(ask(server, hosted, "POST", "/labels", { name: "x" })).rejects.toThrow("already_exists");
  });
});
