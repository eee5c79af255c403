import type { Law } from "./law.ts";
import type { SourceFile } from "./source-file.ts";

const scope = "@afteraction/";
const isSibling = (name: string): boolean => name.startsWith(scope);
const isNode = (name: string): boolean => name.startsWith("node:");
const isRelative = (name: string): boolean => name.startsWith(".");

/** `@scope/name/deep` → `@scope/name`. */
const packageOf = (name: string): string =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");

/** Bottom to top: a package imports only from packages before it. */
export const layers = [
  "schema",
  "ingest",
  "analyzers",
  "learnings",
  "reporters",
  "context",
  "pipeline",
  "cli",
  "action",
  "tools",
] as const;

const below = (owner: string, except: readonly string[] = []): string[] => {
  return layers.slice(0, layers.indexOf(owner as (typeof layers)[number])).filter((name) => !except.includes(name));
};

/** Siblings that each package may import (docs: architecture). */
const siblings: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  ingest: ["schema"],
  analyzers: ["schema"],
  learnings: ["schema", "analyzers"],
  reporters: ["schema"],
  context: ["schema"],
  pipeline: below("pipeline"),
  cli: ["pipeline", "schema"],
  action: ["pipeline", "schema"],
  tools: below("tools"),
};

const pure = ["schema", "ingest", "analyzers", "learnings", "reporters", "context"] as const;
const silent = [...pure, "pipeline"] as const;
const worldly = /^node:(fs|child_process|net|http|https|http2|tls|dgram|dns|worker_threads|cluster|os)(\/|$)/;

/** Finds what a pattern matches in the code. */
const forbids = (pattern: RegExp) => (file: SourceFile) => [...file.code.matchAll(pattern)].map(([found]) => found);
const imports = (wrong: (name: string, file: SourceFile) => boolean) => (file: SourceFile) => {
  return file.imports.filter((name) => wrong(name, file)).map((name) => `imports ${name}`);
};

export const laws: readonly Law[] = [
  {
    name: "siblings only downwards, and only those of the architecture",
    because: "each arrow from bytes to learnings is one pure function in one room",
    of: layers,
    broken: imports(
      (name, { owner }) => isSibling(name) && !siblings[owner]!.includes(packageOf(name).slice(scope.length)),
    ),
  },
  {
    name: "siblings by their name alone",
    because: "what is not exported is private",
    of: layers,
    broken: imports((name) => isSibling(name) && packageOf(name) !== name),
  },
  {
    name: "only declared packages",
    because: "an undeclared import works here by chance and is missing where the package is installed",
    of: layers,
    broken: imports((name, file) => !isNode(name) && !isRelative(name) && !file.declared.includes(packageOf(name))),
  },
  {
    name: "relative imports stay inside the package and end in .ts",
    because: "tests run from source, and a path around the exports would be a hidden edge",
    of: layers,
    broken: imports((name, file) => isRelative(name) && (!name.endsWith(".ts") || leavesPackage(name, file.path))),
  },
  {
    name: "schema imports nothing of Node",
    because: "every artefact's shape is usable anywhere, a browser included",
    of: ["schema"],
    broken: imports(isNode),
  },
  {
    name: "no disk, no process, no network",
    because: "the core maps bytes to values; only pipeline, cli and action touch the world",
    of: pure,
    broken: imports((name) => worldly.test(name)),
  },
  {
    name: "no clock",
    because: "time is the newest event's time: the same logs give the same bytes",
    of: pure,
    broken: forbids(/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/g),
  },
  {
    name: "no chance",
    because: "the same logs give the same bytes",
    of: [...pure, "pipeline", "cli", "action"],
    broken: forbids(/\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/g),
  },
  {
    name: "only cli, action and tools print",
    because: "a library that prints breaks `--json`, which owns stdout",
    of: silent,
    broken: forbids(/\bconsole\.\w+|\bprocess\.(?:stdout|stderr|exit)\b/g),
  },
  {
    name: "no forge",
    because: "pull requests are the action's; the pipeline runs anywhere",
    of: [...silent, "cli"],
    broken: imports((name) => name.startsWith("@octokit/") || name.startsWith("@actions/")),
  },
  {
    name: "same order for everyone",
    because: "localeCompare depends on the machine's language; plain comparison does not",
    of: layers,
    broken: forbids(/\.localeCompare\(/g),
  },
  {
    name: "no drawer for odds and ends",
    because: "a file is named for what it holds",
    of: layers,
    broken: ({ path }) => (/\/(utils?|helpers?|common|misc|shared)(\.ts$|\/)/.test(path) ? [path] : []),
  },
];

/** `packages/x/src/a/b.ts` is two folders deep in its package's source; tools likewise. */
function leavesPackage(name: string, path: string): boolean {
  const depth = path.split("/").length - (path.startsWith("packages/") ? 4 : 3);
  return name.split("/").filter((part) => part === "..").length > depth;
}
