import { combine } from "@afteraction/ingest";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorLists } from "./collect.ts";
import { discover } from "./discover.ts";
import { type AgentSetup, agentSetups } from "./init-agents.ts";
import { otherHooks } from "./init-json.ts";
import { configFileName } from "./load-config.ts";
import { readFiles } from "./read-files.ts";
import { snapshotInputs } from "./snapshot-inputs.ts";

interface Asked {
  readonly root: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** An agent of which there are traces. */
export interface FoundAgent {
  readonly setup: AgentSetup;
  /** Events that have hooks of somebody else. */
  readonly hooks: readonly string[];
}

/** What is in a repository before it is set up. */
export interface Look {
  readonly isGit: boolean;
  /** A linked worktree or a submodule: its `.git` is a file. */
  readonly isLinked: boolean;
  readonly hasConfig: boolean;
  /** Folder of ledger and reports, as the config has it. */
  readonly out: string;
  readonly agents: readonly FoundAgent[];
  /** What could be analysed today, of transcripts, the collector's log and snapshots. */
  readonly files: number;
  readonly sessions: number;
  readonly events: number;
  /** Calls that the collector could not record, as far as somebody noted it. */
  readonly losses: number;
}

/** Looks, and changes nothing. @throws UserError where an agent's settings cannot be read */
export async function look(asked: Asked): Promise<Look> {
  const { root, env } = asked;
  const git = lstatSync(join(root, ".git"), { throwIfNoEntry: false });
  return {
    isGit: git !== undefined,
    isLinked: git?.isFile() === true,
    hasConfig: existsSync(join(root, configFileName)),
    out: outOf(textOf(join(root, configFileName))),
    agents: agentSetups
      .filter(({ traces }) => traces.some((trace) => existsSync(join(root, trace))))
      .map((setup) => ({ setup, hooks: hooksOf(root, setup) })),
    ...(await logsOf(asked)),
    losses: errorLists(root, env).reduce((sum, file) => sum + lossesIn(file), 0),
  };
}

const textOf = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

/** Read leniently: a config that is wrong is for `afteraction check`. A folder elsewhere is nothing for git. */
function outOf(config = "{}"): string {
  const known = "learnings";
  try {
    const { out = known } = JSON.parse(config) as { out?: unknown };
    return typeof out === "string" && /^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(out) ? out : known;
  } catch {
    return known;
  }
}

function hooksOf(root: string, { file }: AgentSetup): readonly string[] {
  const text = textOf(join(root, file));
  return text === undefined ? [] : otherHooks(text, file);
}

async function logsOf(asked: Asked): Promise<Pick<Look, "files" | "sessions" | "events">> {
  const inputs = await snapshotInputs({ ...asked, paths: [] });
  const found = await discover([...inputs, "snapshots/**/*.jsonl"], asked.root);
  const { sessions } = combine((await readFiles(found)).readings);
  const events = sessions.reduce((sum, session) => sum + session.events.length, 0);
  return { files: found.length, sessions: sessions.length, events };
}

/** Lines of a list of errors that are the recorder's. A list that cannot be read has none to tell. */
function lossesIn(file: string): number {
  try {
    return readFileSync(file, "utf8").split('"hook":"record"').length - 1;
  } catch {
    return 0;
  }
}
