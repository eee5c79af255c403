import { lstatSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { hash } from "./hints-hash.ts";

/** Where hints come from. */
export interface HintPlace {
  /** Absolute path of the repository. */
  readonly root: string;
  /** Absolute path of the ledger. */
  readonly ledger: string;
  /** Files from the root that agents read anyway. */
  readonly contextFiles: readonly string[];
  /** Changes whenever the index may. */
  readonly fingerprint: string;
}

const configName = "afteraction.config.json";

/** What Claude Code reads by itself, and what other agents do. */
const standardFiles = ["CLAUDE.md", "CLAUDE.local.md", ".claude/CLAUDE.md", "AGENTS.md"];

/** The nearest folder with a `.git`, else the folder itself. Git is not asked: a process costs more than all else. */
export function checkoutOf(folder: string): string {
  for (let each = resolve(folder); ; each = dirname(each)) {
    if (lstatSync(join(each, ".git"), { throwIfNoEntry: false }) !== undefined) return each;
    if (dirname(each) === each) return resolve(folder);
  }
}

/**
 * The ledger, as the config says; undefined where there is none, or where it lies outside the repository.
 *
 * The config is read leniently, as its schema costs more than all else: a wrong one is for `afteraction check`.
 */
export function hintPlace(root: string, cwd: string): HintPlace | undefined {
  const config = configOf([...new Set([resolve(cwd), root])]);
  const ledger = resolve(config.folder, config.out, "ledger");
  const inner = relative(root, ledger);
  if (inner.startsWith("..") || resolve(inner) === inner) return undefined;
  const names = namesIn(ledger);
  if (names === undefined) return undefined;
  const watched = [...config.files, ...gitFiles(root), ...names.map((name) => join(ledger, name))];
  const contextFiles = [...new Set([...standardFiles, ...config.targets])];
  return { root, ledger, contextFiles, fingerprint: fingerprintOf(inner, watched) };
}

interface Found {
  readonly folder: string;
  readonly out: string;
  readonly targets: readonly string[];
  /** Candidates, whether or not they are there. */
  readonly files: readonly string[];
}

function configOf(folders: readonly string[]): Found {
  const files = folders.map((folder) => join(folder, configName));
  const none = { folder: folders.at(-1) ?? ".", out: "learnings", targets: [], files };
  for (const file of files) {
    const text = textOf(file);
    if (text !== undefined) return { ...none, folder: dirname(file), ...settingsOf(text) };
  }
  return none;
}

function settingsOf(text: string): Partial<Found> {
  try {
    const { out, context } = JSON.parse(text.replace(/^\uFEFF/, "")) as {
      out?: unknown;
      context?: { targets?: unknown };
    };
    const targets = Array.isArray(context?.targets) ? context.targets : [];
    const paths = targets.map((target: { path?: unknown } | null) => target?.path);
    return {
      ...(typeof out === "string" && out !== "" ? { out } : {}),
      targets: paths.filter((path): path is string => typeof path === "string"),
    };
  } catch {
    return {};
  }
}

/** A file's text; undefined when it cannot be read. */
export function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return undefined;
  }
}

/** What changes with every commit and checkout; a linked worktree has its own. */
function gitFiles(root: string): readonly string[] {
  const pointer = /^gitdir: (.+)$/m.exec(textOf(join(root, ".git")) ?? "")?.[1];
  const folder = pointer === undefined ? join(root, ".git") : resolve(root, pointer);
  return [join(folder, "HEAD"), join(folder, "logs", "HEAD")];
}

/** Times and sizes of the files, as they are now. */
function fingerprintOf(ledger: string, files: readonly string[]): string {
  const marks = files.map((file) => {
    const { mtimeMs = 0, size = -1 } = statSync(file, { throwIfNoEntry: false }) ?? {};
    return `${file.slice(file.lastIndexOf(sep) + 1)} ${mtimeMs} ${size}`;
  });
  return hash([ledger, ...marks].join("\n"));
}
