import { describe, expect, it } from "vitest";
import type { FileText } from "../../forge.ts";
import type { MakeStage } from "./forge-contract.fixture.ts";
import { bot, branch, commitAll } from "./proposal.fixture.ts";

const request = (expectedHead: string, files: readonly FileText[]) => {
  return { branch, expectedHead, headline: "Learn", body: "Two findings.", files };
};

const refusedPaths = [
  "../a.md",
  "/etc/passwd",
  "a/../b.md",
  "a//b.md",
  "./a.md",
  "",
  "x/.git/config",
  ".GIT/hooks/pre-push",
  ".github/workflows/learn.yml",
  ".github/workflows",
];

/** `commitFiles` on top of a branch. */
export function commitCases(make: MakeStage): void {
  describe("commitFiles", () => {
    acceptedCases(make);
    refusedCases(make);
  });
}

function acceptedCases(make: MakeStage): void {
  it("adds, changes and deletes in one commit on top, made and verified as the bot", async () => {
    const forge = (await make({ files: { "a.md": "a", "b.md": "b", "d/c.md": "c" } })).as();
    const main = (await forge.head("main"))!;
    await forge.createBranch(branch, main);
    const files = [
      { path: "a.md", text: "\uFEFFchanged\r\n" },
      { path: "new/ö 🚀.json", text: "" },
      { path: "d/c.md", text: undefined },
    ];
    const answer = await forge.commitFiles(request(main, files));
    expect(answer).toMatchObject({ kind: "committed", verified: true });
    const sha = (await forge.head(branch))!;
    expect(answer).toMatchObject({ sha });
    const { commits } = await forge.compare(main, sha);
    expect(commits).toEqual([{ sha, author: bot, message: "Learn\n\nTwo findings.", parents: [main] }]);
    const read = await forge.readFiles(sha, ["a.md", "b.md", "d/", "new/"]);
    expect(Object.fromEntries(read)).toEqual({ "a.md": "\uFEFFchanged\r\n", "b.md": "b", "new/ö 🚀.json": "" });
  });

  it("takes more files than fit into one mutation", async () => {
    const forge = (await make()).as();
    const files = Array.from({ length: 130 }, (_, n) => [`out/ledger/${n}.json`, `{"n":${n}}`] as const);
    const sha = await commitAll(forge, Object.fromEntries(files));
    expect(await forge.readFiles(sha, ["out/"])).toEqual(new Map(files.toSorted()));
    expect((await forge.compare("main", branch)).ahead).toBe(1);
  });

  it("goes on top of a person's commit", async () => {
    const stage = await make();
    await commitAll(stage.as(), { "a.md": "a" });
    await stage.push({ login: "human", branch, message: "Mine", files: [{ path: "mine.md", text: "mine" }] });
    const sha = await commitAll(stage.as(), { "a.md": "aa" });
    const { commits } = await stage.as().compare("main", branch);
    expect(commits.map(({ author }) => author)).toEqual([bot, "human", bot]);
    expect((await stage.as().readFiles(sha, ["mine.md"])).get("mine.md")).toBe("mine");
  });
}

function refusedCases(make: MakeStage): void {
  it("writes nothing when the branch has moved on", async () => {
    const stage = await make();
    const seen = await commitAll(stage.as(), { "a.md": "a" });
    const theirs = await stage.push({ login: "human", branch, message: "Mine", files: [{ path: "a.md", text: "b" }] });
    expect(await stage.as().commitFiles(request(seen, [{ path: "a.md", text: "c" }]))).toEqual({ kind: "stale" });
    expect(await stage.as().head(branch)).toBe(theirs);
  });

  it("lets one of two runs at the same time win", async () => {
    const stage = await make();
    const seen = await commitAll(stage.as(), { "a.md": "a" });
    const run = (text: string) => stage.as().commitFiles(request(seen, [{ path: "a.md", text }]));
    const answers = await Promise.all([run("b"), run("c")]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["committed", "stale"]);
    expect((await stage.as().compare("main", branch)).ahead).toBe(2);
  });

  it("says so where there is no such branch", async () => {
    const forge = (await make()).as();
    const wanted = request((await forge.head("main"))!, [{ path: "a.md", text: "a" }]);
    await expect(forge.commitFiles(wanted)).rejects.toMatchObject({ trouble: "not-found" });
  });

  it("refuses paths that lead elsewhere or change what runs, and writes nothing", async () => {
    const forge = (await make()).as();
    const head = await commitAll(forge, { "a.md": "a" });
    for (const path of refusedPaths) {
      const files = [
        { path: "b.md", text: "b" },
        { path, text: "x" },
      ];
      await expect(forge.commitFiles(request(head, files)), path).rejects.toMatchObject({ trouble: "invalid" });
    }
    expect(await forge.head(branch)).toBe(head);
  });

  it("refuses to delete what is not there, and writes nothing", async () => {
    const forge = (await make()).as();
    const head = await commitAll(forge, { "a.md": "a" });
    const files = [
      { path: "b.md", text: "b" },
      { path: "none.md", text: undefined },
    ];
    await expect(forge.commitFiles(request(head, files))).rejects.toMatchObject({ trouble: "invalid" });
    expect(await forge.head(branch)).toBe(head);
  });
}
