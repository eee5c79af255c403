import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Proposal } from "./forge.ts";
import type { Stage } from "./forge/stage.ts";
import { faults } from "./forge-server/faults.fixture.ts";
import { type ForgeServer, startForgeServer } from "./forge-server/forge-server.fixture.ts";
import { proxy } from "./forge-server/proxy.fixture.ts";
import { serverStage } from "./forge-server/server-stage.fixture.ts";
import { checkOut, runStep, type Step, type StepOptions } from "./runner.fixture.ts";
import { failingSnapshot } from "./team.fixture.ts";

const repository = "octo/repo";
const branch = "afteraction/main";

let server: ForgeServer;
let stage: Stage;

beforeAll(async () => {
  server = await startForgeServer();
  stage = serverStage(server, await server.addRepository({ name: repository }));
});

afterAll(async () => server.close());

/** Logs are committed, as a team does. */
const commitLog = (name: string, text: string): Promise<string> =>
  stage.push({ login: "human", branch: "main", message: name, files: [{ path: `logs/${name}`, text }] });

const step = async (options: Partial<StepOptions> = {}): Promise<Step> =>
  runStep({
    server: server.url,
    repository,
    workspace: await checkOut(server.url, options.repository ?? repository),
    ...options,
    inputs: {
      token: server.token("github-actions[bot]"),
      logs: "logs",
      ...options.inputs,
    },
  });

const operation = ({ outputs }: Step): string | undefined => outputs.get("pull-request-operation");

const proposals = (): Promise<readonly Proposal[]> => stage.as("human").proposals(branch, "main");

describe("the bundled action on a server over real git", () => {
  it("lives through opening, silence, news, a person's commit, verdicts, a merge and what comes after", async () => {
    await commitLog("a.jsonl", failingSnapshot("--alpha"));
    const before = server.calls.length;
    const first = await step({ inputs: { labels: "learnings", reviewers: "human" } });
    expect(first.log).not.toContain("A mistake in afteraction");
    expect([first.status, operation(first)]).toEqual([0, "created"]);
    expect(server.calls.length - before).toBeLessThan(25);
    expect(first.outputs.get("learnings-count")).toBe("1");
    expect(first.outputs.get("pull-request-branch")).toBe(branch);
    expect(first.outputs.get("report-path")).toMatch(/^learnings\/report\.(html|json)$/);
    const number = Number(first.outputs.get("pull-request-number"));
    expect(first.summary).toContain(`Opened #${number}.`);
    expect(first.summary).toContain("# After-action report");
    const [opened] = await proposals();
    expect(opened?.labels).toEqual(["learnings"]);
    expect(await stage.reviewers(number)).toEqual(["human"]);

    const quiet = server.calls.length;
    expect(operation(await step())).toBe("none");
    expect(server.calls.length - quiet).toBeLessThan(25);
    expect(server.calls.slice(quiet).filter((call) => /^(POST|PATCH|PUT|DELETE)/.test(call))).toEqual([]);

    await stage.push({ login: "human", branch, message: "Mine", files: [{ path: "notes.txt", text: "mine\n" }] });
    await commitLog("b.jsonl", failingSnapshot("--beta"));
    expect(operation(await step())).toBe("updated");
    const { commits } = await stage.as("human").compare("main", branch);
    expect(commits.map(({ message }) => message.split("\n")[0])).toContain("Mine");
    expect(await proposals()).toHaveLength(1);

    const comment = await stage.as("human").comment(number, `/reject ${await idOf("--beta")} not here`);
    const payload = { issue: { number, pull_request: {} }, comment: { body: comment.body } };
    expect(operation(await step({ event: { name: "issue_comment", payload } }))).toBe("updated");
    expect(await stage.reactions(comment.id)).toEqual(["+1"]);
    expect((await proposals())[0]?.title).toBe("Learnings of coding agents: 1 new, 1 turned down");

    await stage.merge(number, "squash");
    expect(operation(await step())).toBe("none");
    await commitLog("c.jsonl", failingSnapshot("--gamma"));
    expect(operation(await step())).toBe("created");
    const [newest] = (await proposals()).toSorted((a, b) => b.number - a.number);
    expect(newest?.body).toContain("--gamma");
    expect(newest?.body).not.toContain("--beta");
    expect(server.violations).toEqual([]);
  });

  it("answers an event that is not ours without asking the forge", async () => {
    const before = server.calls.length;
    const payload = { issue: { number: 1, pull_request: {} }, comment: { body: "Looks good" } };
    const { status, log } = await step({ event: { name: "issue_comment", payload } });
    expect(status).toBe(0);
    expect(log).toContain("a comment without a command");
    expect(server.calls.length).toBe(before);
  });

  it("masks the token, and lets no name of a log command the runner", async () => {
    const workspace = await checkOut(server.url, repository);
    mkdirSync(join(workspace, "odd"));
    writeFileSync(join(workspace, "odd/::set-output name=x::y.jsonl"), Buffer.from([0x1f, 0x8b, 0, 0, 1]));
    const { log } = await step({ workspace, inputs: { logs: "odd", "dry-run": "true" } });
    const token = server.token("github-actions[bot]");
    expect(log).toContain(`::add-mask::${token}`);
    expect(log.replace(`::add-mask::${token}`, "")).not.toContain(token);
    expect(log).not.toMatch(/^\s*::set-output|##\[/m);
  });

  it("still reports when the token is bad, and fails with one paragraph", async () => {
    const { status, log, summary } = await step({ inputs: { token: "ghs_nobody" } });
    expect(status).toBe(1);
    expect(log).toMatch(/^::error::The token is not valid\./m);
    expect(log).not.toContain("    at ");
    expect(summary).toContain("# After-action report");
  });

  it("leaves branch and link when it may not open pull requests", async () => {
    const other = await server.addRepository({ name: "octo/closed", settings: { mayOpenProposals: false } });
    const there = serverStage(server, other);
    const text = failingSnapshot("--alpha");
    await there.push({ login: "human", branch: "main", message: "l", files: [{ path: "logs/a.jsonl", text }] });
    const { status, log, summary, outputs } = await step({ repository: "octo/closed" });
    expect([status, outputs.get("pull-request-operation")]).toEqual([0, "blocked"]);
    expect(log).toContain("::warning::");
    expect(summary).toContain(`${server.url}/octo/closed/compare/main...afteraction/main?expand=1`);
    there.set({ mayOpenProposals: true });
    expect(operation(await step({ repository: "octo/closed" }))).toBe("created");
  });

  it("goes through the proxy that the runner names, with everything it asks and writes", async () => {
    const other = await server.addRepository({ name: "octo/proxied" });
    const there = serverStage(server, other);
    const text = failingSnapshot("--alpha");
    await there.push({ login: "human", branch: "main", message: "l", files: [{ path: "logs/a.jsonl", text }] });
    const { url, tunnels } = await proxy();
    const through = { repository: "octo/proxied", env: { HTTP_PROXY: url, HTTPS_PROXY: url, NO_PROXY: "" } };
    expect(operation(await step(through))).toBe("created");
    expect(new Set(tunnels)).toEqual(new Set([new URL(server.url).host]));
  });

  it("works without GraphQL", async () => {
    const other = await server.addRepository({ name: "octo/rest" });
    const there = serverStage(server, other);
    const text = failingSnapshot("--alpha");
    await there.push({ login: "human", branch: "main", message: "l", files: [{ path: "logs/a.jsonl", text }] });
    server.fail("graphql", faults.graphqlOff(), 20);
    expect(operation(await step({ repository: "octo/rest" }))).toBe("created");
    expect(operation(await step({ repository: "octo/rest" }))).toBe("none");
    expect(server.violations).toEqual([]);
  });

  it("says what is wrong with an input", async () => {
    const { status, log } = await step({ inputs: { mode: "both" } });
    expect(status).toBe(1);
    expect(log).toContain('::error::the input mode is "both". Expected single');
  });
});

/** The id of the learning about a flag, from the branch's ledger. */
async function idOf(flag: string): Promise<string> {
  const forge = stage.as("human");
  const files = await forge.readFiles((await forge.head(branch)) ?? "", ["learnings/ledger/"]);
  const text = [...files.values()].find((each) => each.includes(`"${flag}"`) && each.startsWith("{"));
  return String(JSON.parse(text ?? "{}").id).slice(0, 8);
}
