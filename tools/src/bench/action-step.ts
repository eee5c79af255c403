import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Forge } from "./forge-server.ts";

/** The committed bundle, as a runner starts it. */
export const bundle = fileURLToPath(new URL("../../../packages/action/dist/index.js", import.meta.url));
const execute = promisify(execFile);
const usage = new URL("report-usage.js", import.meta.url).href;

/** What one step of a workflow cost. */
export interface Step {
  readonly wallMs: number;
  /** Of the action's own process. */
  readonly cpuMs: number;
  readonly peakMb: number;
  /** Requests to the forge's API. */
  readonly calls: number;
  /** `pull-request-operation`. */
  readonly operation: string;
}

export interface Scene {
  readonly forge: Forge;
  /** `owner/name`. */
  readonly repository: string;
  /** Takes checkouts and the runner's files. */
  readonly folder: string;
}

/** A shallow checkout of the base. Asynchronous, as all here: the server answers from this process. */
async function checkOut({ forge, repository, folder }: Scene): Promise<string> {
  const workspace = mkdtempSync(join(folder, "workspace-"));
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_GLOBAL: "/dev/null" };
  await execute("git", ["clone", "-q", "--depth=1", `${forge.url}/${repository}.git`, workspace], { env });
  return workspace;
}

const variables = ({ forge, repository }: Scene, workspace: string) => ({
  GITHUB_REPOSITORY: repository,
  GITHUB_WORKSPACE: workspace,
  GITHUB_SERVER_URL: forge.url,
  GITHUB_API_URL: `${forge.url}/api/v3`,
  GITHUB_GRAPHQL_URL: `${forge.url}/api/graphql`,
  GITHUB_EVENT_NAME: "schedule",
  INPUT_TOKEN: forge.token("github-actions[bot]"),
  INPUT_LOGS: "logs",
});

async function runBundle(env: Record<string, string>, cwd: string): Promise<void> {
  const child = spawn(process.execPath, [`--import=${usage}`, bundle], { cwd, env });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => parts.push(part));
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (status !== 0) throw new Error(`the action ended with ${status}: ${Buffer.concat(parts).toString()}`);
}

/** Checks the base out, which is not measured, and runs the action on it. */
export async function actionStep(scene: Scene): Promise<Step> {
  const workspace = await checkOut(scene);
  const runner = mkdtempSync(join(scene.folder, "runner-"));
  const file = (name: string, text = ""): string => {
    writeFileSync(join(runner, name), text);
    return join(runner, name);
  };
  const [output, used] = [file("output"), file("usage")];
  const files = {
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: file("summary"),
    GITHUB_EVENT_PATH: file("e.json", "{}"),
  };
  const env = { PATH: process.env["PATH"] ?? "", HOME: runner, USAGE_FILE: used, ...files };
  const before = scene.forge.calls.length;
  const start = performance.now();
  await runBundle({ ...env, ...variables(scene, workspace) }, workspace);
  const wallMs = performance.now() - start;
  const { cpuMs, peakMb } = JSON.parse(readFileSync(used, "utf8")) as Pick<Step, "cpuMs" | "peakMb">;
  const [, operation = "?"] = /^pull-request-operation<<(?:\S+)\r?\n(.*)$/m.exec(readFileSync(output, "utf8")) ?? [];
  return { wallMs, cpuMs, peakMb, calls: scene.forge.calls.length - before, operation };
}
