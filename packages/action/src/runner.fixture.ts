import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll } from "vitest";

const bundle = fileURLToPath(new URL("../dist/index.js", import.meta.url));

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const fresh = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `afteraction-${name}-`));
  folders.push(folder);
  return folder;
};

/** What a step of a workflow leaves behind. */
export interface Step {
  readonly status: number;
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

export interface StepOptions {
  /** `http://HOST:PORT` of an Enterprise Server. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly env?: Readonly<Record<string, string>>;
}

const execute = promisify(execFile);

/** A shallow checkout of a branch, as actions/checkout makes one: without credentials, in a folder of its own. */
export async function checkOut(server: string, repository: string, branch = "main"): Promise<string> {
  const folder = fresh("workspace");
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_GLOBAL: "/dev/null" };
  await execute("git", ["clone", "-q", "--depth=1", "-b", branch, `${server}/${repository}.git`, folder], { env });
  return folder;
}

/** `name<<DELIMITER`, value, DELIMITER: the form in which the toolkit writes outputs. */
function outputsOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n?\2\r?$/gm);
  return new Map([...found].map(([, name = "", , value = ""]) => [name, value]));
}

/** Runs the bundled action as a runner does: inputs and files by environment, nothing else. */
export async function runStep({
  server,
  repository,
  workspace,
  inputs = {},
  event,
  env = {},
}: StepOptions): Promise<Step> {
  const temp = fresh("runner");
  const file = (name: string, text = ""): string => {
    writeFileSync(join(temp, name), text);
    return join(temp, name);
  };
  const [output, summary] = [file("output"), file("summary")];
  const asked = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  const child = spawn(process.execPath, [bundle], {
    cwd: workspace,
    env: {
      PATH: process.env["PATH"],
      HOME: temp,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_REPOSITORY: repository,
      GITHUB_WORKSPACE: workspace,
      GITHUB_SERVER_URL: server,
      GITHUB_API_URL: `${server}/api/v3`,
      GITHUB_GRAPHQL_URL: `${server}/api/graphql`,
      GITHUB_EVENT_NAME: event?.name ?? "schedule",
      GITHUB_EVENT_PATH: file("event.json", payloadText(event)),
      ...Object.fromEntries(asked),
      ...env,
    },
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => parts.push(part));
  const status = await new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? -1)));
  return {
    status,
    log: Buffer.concat(parts).toString(),
    outputs: outputsOf(readFileSync(output, "utf8")),
    summary: readFileSync(summary, "utf8"),
  };
}

const payloadText = (event: StepOptions["event"]): string => JSON.stringify(event?.payload ?? {});
