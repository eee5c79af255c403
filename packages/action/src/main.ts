import * as core from "@actions/core";
import { UserError } from "@afteraction/schema";
import { readFile } from "node:fs/promises";
import { act, type Result } from "./act.ts";
import { githubForge } from "./forge/github/github-forge.ts";
import { proxyFetch } from "./forge/github/proxy-fetch.ts";
import { inertLog } from "./inert-log.ts";
import { inputsOf } from "./inputs.ts";
import { surroundingsOf } from "./surroundings.ts";
import { triggerOf } from "./trigger.ts";

const say = (text: string): void => core.info(inertLog(text));

/** A sentence for the log and its annotations: Markdown links as text. */
const plain = (sentence: string): string => inertLog(sentence.replace(/\[([^\]]*)\]\(([^)]*)\)/g, "$1: $2"));

async function payloadAt(path: string | undefined): Promise<unknown> {
  if (path === undefined) return undefined;
  const text = await readFile(path, "utf8").catch(() => "{}");
  return JSON.parse(text);
}

async function run(): Promise<Result> {
  const inputs = inputsOf((name) => core.getInput(name));
  if (inputs.token !== "") core.setSecret(inputs.token);
  const here = surroundingsOf(process.env);
  let calls = 0;
  const forge = githubForge({
    token: inputs.token,
    owner: here.web.owner,
    repo: here.web.repo,
    apiUrl: here.apiUrl,
    graphqlUrl: here.graphqlUrl,
    userAgent: "afteraction",
    fetch: proxyFetch(process.env),
    onCall: () => (calls += 1),
  });
  const trigger = triggerOf(here.eventName, await payloadAt(here.eventPath), `${here.web.owner}/${here.web.repo}`);
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const result = await act(forge, { root: here.root, env: process.env, inputs, web: here.web, trigger, now });
  say(`${calls} calls to the forge.`);
  return result;
}

function setOutputs({ outcome, published, reportPath }: Result): void {
  core.setOutput("pull-request-number", outcome.proposal?.number ?? "");
  core.setOutput("pull-request-url", outcome.proposal?.url ?? "");
  core.setOutput("pull-request-operation", outcome.operation);
  core.setOutput("pull-request-branch", outcome.branch ?? "");
  core.setOutput("pull-request-head-sha", outcome.headSha ?? "");
  core.setOutput("learnings-count", published);
  core.setOutput("report-path", reportPath ?? "");
}

/** The summary is a courtesy: a runner without one is no reason to fail. */
async function summarise(text: string): Promise<void> {
  if (text === "") return;
  await core.summary
    .addRaw(text)
    .write()
    .catch(() => core.debug("this runner keeps no summary"));
}

function report({ outcome, warnings }: Result): void {
  for (const warning of warnings) core.warning(inertLog(warning));
  const text = outcome.sentences.map(plain).join(" ");
  if (outcome.severity === "failure") core.setFailed(text);
  else if (outcome.severity === "warning") core.warning(text);
  else core.notice(text);
}

async function failed(error: unknown): Promise<void> {
  if (error instanceof UserError) {
    const paragraph = `${error.message}. ${error.hint}`;
    await summarise(`## afteraction\n\n\`\`\`text\n${inertLog(paragraph).replaceAll("```", "'''")}\n\`\`\`\n`);
    core.setFailed(inertLog(paragraph));
    return;
  }
  core.setFailed(
    inertLog(`A mistake in afteraction: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  );
}

try {
  const result = await run();
  await summarise(result.summary);
  setOutputs(result);
  report(result);
} catch (error) {
  await failed(error);
}
