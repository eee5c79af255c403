import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { localPath } from "./hints-local.ts";

/** Never through a link: what is written stays in its folder. */
const append = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** Largest log of one day, in bytes; days that are kept. */
export const mostDayBytes = 32 * 1024 * 1024;
export const mostDays = 30;

/** Larger, and the list of errors begins anew. */
const mostErrorBytes = 65_536;

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * Adds one line to the day's log: one write to a file opened for appending, so that the lines of calls at the same time
 * do not mix, and the cost does not grow with the log. It begins with a line end, too: after a line that was cut (a full
 * disk, a process that was killed) the next one is whole.
 *
 * @throws with a `code`, the system's or `day-full` or `short-write`
 */
export function appendDay(root: string, line: string, at: string): void {
  const folder = localPath(root, "log");
  const descriptor = openSync(join(folder, `${at.slice(0, 10)}.jsonl`), append, 0o600);
  try {
    const { size } = fstatSync(descriptor);
    if (size > mostDayBytes) throw failure("day-full");
    const bytes = Buffer.from(size === 0 ? `${line}\n` : `\n${line}\n`);
    if (writeSync(descriptor, bytes) < bytes.length) throw failure("short-write");
    if (size === 0) forgetOldDays(folder, at);
  } finally {
    closeSync(descriptor);
  }
}

/** Once a day, by whoever begins it. */
function forgetOldDays(folder: string, at: string): void {
  const oldest = new Date(Date.parse(at) - mostDays * 86_400_000).toISOString().slice(0, 10);
  const days = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(name));
  for (const name of days) if (name.slice(0, 10) < oldest) rmSync(join(folder, name), { force: true });
}

/** One line in a folder's list of errors; it is made where it is missing, and must be nobody else's. */
export function noteError(folder: string, at: string, error: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  if (process.getuid !== undefined && uid !== process.getuid()) throw failure("EPERM");
  const file = join(folder, "errors.log");
  const { size = 0 } = lstatSync(file, { throwIfNoEntry: false }) ?? {};
  const descriptor = openSync(file, size > mostErrorBytes ? append | constants.O_TRUNC : append, 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify({ at, hook: "record", error })}\n`);
  } finally {
    closeSync(descriptor);
  }
}
