import { join } from "node:path";
import { type AgentSetup, hooksFolder } from "./init-agents.ts";
import { withEntry, withoutEntries } from "./init-json.ts";
import { withLines, withoutLines } from "./init-lines.ts";
import { workflowText } from "./init-workflow.ts";
import { configFileName } from "./load-config.ts";
import type { WantedFile } from "./plan.ts";

/** What is set up. */
export interface Setup {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly isGit: boolean;
  readonly agents: readonly AgentSetup[];
  /** By the POSIX entry. */
  readonly isShell: boolean;
  readonly hasWorkflow: boolean;
  /** Folder of ledger and reports, from the root. */
  readonly out: string;
  /** The entries of hooks, by name. */
  readonly programs: ReadonlyMap<string, string>;
}

/** One file of the setup, and how it comes and goes. */
export interface SetupFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly add: (before: string | undefined) => string | undefined;
  /** Takes out what `add` put in, whatever was done to the file since. */
  readonly remove: (text: string) => string | undefined;
}

const schemaAddress =
  "https://raw.githubusercontent.com/afteraction/afteraction/v1/packages/schema/json/config.schema.json";

const configText = `${JSON.stringify({ $schema: schemaAddress, logs: ["snapshots/**/*.jsonl"], out: "learnings" }, undefined, 2)}\n`;

const ignored = (out: string): readonly string[] => [
  ".afteraction/",
  `${out}/report.html`,
  `${out}/report.json`,
  `${out}/*.csv`,
];

const attributes = (out: string): readonly string[] => [
  `${hooksFolder}/** linguist-generated text eol=lf`,
  `${out}/** linguist-generated`,
  `${out}/ledger/*.txt merge=union`,
  "snapshots/** linguist-generated",
];

/** A file that is not there yet; what is there already is somebody's, and stays. */
const ownFile = (path: string, text: string): SetupFile => ({
  path,
  add: (before) => before ?? text,
  remove: (now) => (now === text ? undefined : now),
});

/** A program is of the version that wrote it last. */
const programFile = (path: string, text: string): SetupFile => ({ path, add: () => text, remove: () => undefined });

const linesFile = (path: string, lines: readonly string[]): SetupFile => ({
  path,
  add: (before) => withLines(before, lines),
  remove: withoutLines,
});

function hookFile(agent: AgentSetup, isShell: boolean): SetupFile {
  const { file: path, base = {}, isOwn } = agent;
  const empty = Object.keys(base).length === 0 ? "{}\n" : `${JSON.stringify(base, undefined, 2)}\n`;
  const add = (before: string | undefined): string => {
    let text = before === undefined || before.trim() === "" ? empty : before;
    for (const [event, entry] of agent.entries(isShell)) text = withEntry(text, event, entry, path);
    return text.endsWith("\n") || before !== undefined ? text : `${text}\n`;
  };
  const remove = (text: string): string | undefined => {
    const rest = withoutEntries(text, path);
    return isOwn === true || (rest !== text && rest.replaceAll(/\s/g, "") === empty.replaceAll(/\s/g, ""))
      ? undefined
      : rest;
  };
  return { path, add, remove };
}

/** All files of a setup. */
export function setupFiles({ agents, isShell, isGit, hasWorkflow, out, programs }: Setup): readonly SetupFile[] {
  const names = isShell ? ["hook-record.cjs", "hook-record.sh"] : ["hook-record.cjs"];
  return [
    ...names.map((name) => programFile(`${hooksFolder}/${name}`, programs.get(name) ?? "")),
    ...agents.map((agent) => hookFile(agent, isShell)),
    ownFile(configFileName, configText),
    ...(isGit ? [linesFile(".gitignore", ignored(out)), linesFile(".gitattributes", attributes(out))] : []),
    ...(isGit && hasWorkflow ? [ownFile(".github/workflows/afteraction.yml", workflowText)] : []),
  ];
}

/** As `planOf` takes it. */
export const wantedFile = (root: string, path: string, text: WantedFile["text"]): WantedFile => ({
  path,
  file: join(root, path),
  text,
  committed: true,
});
