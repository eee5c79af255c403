import { lstatSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { localFolder } from "./hints-local.ts";

/** Largest input that is read, in bytes. */
export const mostInputBytes = 16 * 1024 * 1024;

/** A file that cannot be read may still be in writing; after this time, in milliseconds, it never will be whole. */
const patience = 60_000;

/** A hook's input that the shell entry kept as a file of its own. */
export interface Spooled {
  readonly text: string;
  /** When it was written: the hook ran then. */
  readonly now: number;
  /** As the hook's command named it. */
  readonly agent: string | undefined;
  readonly event: string | undefined;
}

/** What becomes of a file. */
export interface SpoolReader {
  readonly take: (spooled: Spooled) => void;
  readonly lose: (reason: string) => void;
}

/**
 * Hands over what the shell entry kept, and removes it. Each file goes to one of several readers at the same time: it
 * is renamed first. A reader that is killed leaves it under that name, and a later one takes it again.
 */
export function drainSpool(root: string, now: number, reader: SpoolReader): void {
  const folder = join(root, localFolder, "spool");
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const name of readdirSync(folder).toSorted()) drainFile(join(folder, name), name, now, reader);
}

function drainFile(file: string, name: string, now: number, { take, lose }: SpoolReader): void {
  const waiting = unlessGone(() => waitingIn(file));
  if (waiting === undefined) return;
  const { text, mtime, age } = waiting;
  const isTaken = name.endsWith(".taken");
  // in writing, or in another reader's hands
  if ((isTaken || text === undefined) && now - age < patience) return;
  const claimed = isTaken ? file : unlessGone(() => claim(file));
  if (claimed === undefined) return;
  const [, agent = "", event = ""] = /^([a-z-]*)\.([A-Za-z]*)\./.exec(name) ?? [];
  if (text === undefined) lose("cut");
  else take({ text, now: mtime, agent: agent || undefined, event: event || undefined });
  rmSync(claimed, { force: true });
}

interface Waiting {
  /** Undefined where it is not whole: it is still in writing, or was cut. */
  readonly text: string | undefined;
  /** When it was written last, and when it was written or renamed last: milliseconds since 1970. */
  readonly mtime: number;
  readonly age: number;
}

function waitingIn(file: string): Waiting | undefined {
  const kind = lstatSync(file);
  if (!kind.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs } = kind;
  const text = size > mostInputBytes ? "" : readFileSync(file, "utf8");
  return { text: isObject(text) ? text : undefined, mtime: Math.round(mtimeMs), age: Math.max(mtimeMs, ctimeMs) };
}

function claim(file: string): string {
  const claimed = `${file}.taken`;
  renameSync(file, claimed);
  return claimed;
}

/** Undefined when another reader was first. */
function unlessGone<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Whole JSON ends with its last byte: what parses was written to its end. */
function isObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
