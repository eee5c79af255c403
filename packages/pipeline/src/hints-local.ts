import { closeSync, constants, lstatSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { hash } from "./hints-hash.ts";

/** Local state; git ignores it. */
export const localFolder = ".afteraction";

/** Larger, and the list of errors begins anew: a hook that always fails must not fill a disk. */
const mostErrorBytes = 65_536;

/** Never through a link: what is written stays in the repository. */
const append = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** A hint that was shown. Ids only, never text. */
export interface ShownHint {
  /** ISO 8601. */
  readonly at: string;
  /** As the agent calls it, so that the log's calls can be joined. */
  readonly session: string;
  /** Of a sub-agent. */
  readonly lane?: string;
  readonly event: string;
  /** The failed call. */
  readonly call?: string;
  /** Id of the learning. */
  readonly learning: string;
}

/** A folder below the local one, made where it is missing. Throws where a link or a file stands in its way. */
export function localPath(root: string, ...names: readonly string[]): string {
  let folder = root;
  for (const name of [localFolder, ...names]) {
    folder = join(folder, name);
    const kind = lstatSync(folder, { throwIfNoEntry: false });
    if (kind === undefined) mkdirSync(folder, { recursive: true });
    else if (!kind.isDirectory()) throw new Error("a link or a file stands where a folder should be");
    if (name === localFolder && kind === undefined) writeFileSync(join(folder, ".gitignore"), "*\n", { flag: "w" });
  }
  return folder;
}

/** Adds what was shown to the day's log: one write, so that calls at the same time do not mix. */
export function logShown(root: string, shown: readonly ShownHint[], day: string): void {
  const text = shown.map((each) => `${JSON.stringify(each)}\n`).join("");
  add(join(localPath(root, "log"), `hints-${day}.jsonl`), text, Infinity);
}

/** One line about what went wrong: a word of ours, never text from outside. */
export function logHintError(root: string, at: string, error: string): void {
  const line = `${JSON.stringify({ at, hook: "hint", error })}\n`;
  add(join(localPath(root, "log"), "errors.log"), line, mostErrorBytes);
}

function add(file: string, text: string, mostBytes: number): void {
  const { size = 0 } = lstatSync(file, { throwIfNoEntry: false }) ?? {};
  const descriptor = openSync(file, size > mostBytes ? append | constants.O_TRUNC : append, 0o644);
  try {
    writeSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

const mark = (root: string, session: string, learning: string): string =>
  join(root, localFolder, "hints", hash(session), learning);

/** Whether a session was told of a learning. Asking changes nothing. */
export const isTold = (root: string, session: string, learning: string): boolean =>
  lstatSync(mark(root, session, learning), { throwIfNoEntry: false }) !== undefined;

/**
 * Whether this is the first time that a session is told of a learning. Asking makes it so: one empty file for each, made
 * exclusively, so that of two calls at the same time one gets a yes, and the cost does not grow.
 */
export function isFirst(root: string, session: string, learning: string): boolean {
  try {
    closeSync(openSync(join(localPath(root, "hints", hash(session)), learning), "wx"));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
