import { describe, expect, it } from "vitest";
import { faults } from "../../forge-server/faults.fixture.ts";
import { hurried } from "../../forge-server/server-stage.fixture.ts";
import { testServer } from "../../forge-server/test-server.fixture.ts";
import { commitAll } from "../contract/proposal.fixture.ts";
import { githubForge } from "./github-forge.ts";

const ledger = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`out/ledger/${n}.json`, `{"n":${n}}\n`]));

const empty = { login: "human", branch: "x", files: [] };

describe("much at once", () => {
  it("compares completely where GitHub names 300 files only", async () => {
    const { stage } = await testServer();
    await commitAll(stage.as(), ledger(320));
    const { files } = await stage.as().compare("main", "afteraction/main");
    expect(files.map(({ path }) => path)).toEqual(Object.keys(ledger(320)).toSorted());
  });

  it("lists more commits than fit on a page", async () => {
    const { stage } = await testServer();
    for (let n = 0; n < 103; n += 1) await stage.push({ ...empty, message: `${n}` });
    const { commits, ahead } = await stage.as().compare("main", "x");
    expect([ahead, commits.length, commits.at(0)?.message, commits.at(-1)?.message]).toEqual([103, 103, "0", "102"]);
  });

  it("reads five hundred files of a folder in one call, without GraphQL in one for each", async () => {
    const files = ledger(500);
    const { server, stage } = await testServer({ files });
    expect(await stage.as().readFiles("main", ["out/ledger/"])).toEqual(new Map(Object.entries(files).toSorted()));
    expect(server.calls).toEqual(["graphql"]);
    server.fail("graphql", faults.graphqlOff());
    expect((await stage.as().readFiles("main", ["out/ledger/10.json", "out/ledger/11.json"])).size).toBe(2);
    expect(server.calls.slice(1)).toHaveLength(4);
  });

  it("reads what GraphQL cuts short, has no text for or recodes from the blob itself", async () => {
    const files = { "long.md": "x".repeat(600_000), "mark.md": "\uFEFFx", "zero.md": "a\0b", "plain.md": "x" };
    const { server, stage } = await testServer({ files });
    const read = await stage.as().readFiles("main", Object.keys(files));
    expect(Object.fromEntries(read)).toEqual(files);
    expect(server.calls.filter((call) => call.startsWith("GET"))).toHaveLength(3);
  });

  it("opens and updates a proposal in few calls, all of them told", async () => {
    const { server, hosted } = await testServer();
    const told: string[] = [];
    const address = { apiUrl: `${server.url}/api/v3`, graphqlUrl: `${server.url}/api/graphql`, userAgent: "test" };
    const about = { token: server.token(hosted.bot), owner: "octo", repo: "repo", patience: hurried };
    const forge = githubForge({ ...about, ...address, onCall: ({ method }) => told.push(method) });
    await forge.createBranch("x", (await forge.head("main"))!);
    const files = Object.entries(ledger(90)).map(([path, text]) => ({ path, text }));
    const expectedHead = (await forge.head("x"))!;
    await forge.commitFiles({ branch: "x", expectedHead, headline: "x", body: "", files });
    await forge.openProposal({ branch: "x", base: "main", title: "x", body: "x" });
    expect(server.calls).toHaveLength(5);
    expect(told).toHaveLength(server.calls.length);
  });
});
